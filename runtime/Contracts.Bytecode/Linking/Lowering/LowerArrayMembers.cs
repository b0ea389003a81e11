using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Points the instance members of <c>Array</c> to what the core library has for the type of array.</summary>
/// <remarks>
/// An array of several dimensions is an object of a class by now (<see cref="ArrayDimensions"/>). As something else
/// than itself or <c>object</c> it is refused, and so is a cast to it: .NET allows some that no class does. Where it is
/// not clear which type an array has, nothing is done, and the call is refused as one of <c>Array</c>.
/// </remarks>
internal sealed class LowerArrayMembers(
    SourceAssemblies sources, CoreLibrary coreLibrary, TypeKeys keys, FindingCollector findings) : IBodyPass
{
    private const string Array = "System.Array";
    private const string Clone = "Clone";

    private const string InexactClone = "Array.Clone() is available to contracts where the type of the elements is"
        + " sealed, so that the array is none of another type: use array[..]";

    public void Run(MethodCode code)
    {
        if (!code.Instructions.Any(IsOfInterest))
            return;
        List<(Instruction Call, TypeReference Type)> calls = [];
        foreach (StackTake use in new StackWalk(code).Takes())
        {
            if (use.Wanted is not { } wanted || TypeOf(use.Entry) is not { } type)
                continue;
            if (IsReceiver(use))
                calls.Add((use.User, type));
            else if (coreLibrary.IsArray(type) && !IsItself(type, wanted))
                Refuse(code, use.User, $"used as {DisplayNames.Of(wanted)}");
        }

        foreach ((Instruction call, TypeReference type) in calls)
            Lower(code, call, type);
        foreach (Instruction cast in code.Instructions.Where(IsCast))
            Refuse(code, cast, "the target of a cast");
    }

    private bool IsOfInterest(Instruction instruction) => instruction.Operand switch
    {
        MethodReference method => method.DeclaringType.FullName == Array || coreLibrary.IsArray(method.DeclaringType),
        VariableDefinition variable => coreLibrary.IsArray(variable.VariableType),
        ParameterDefinition parameter => coreLibrary.IsArray(parameter.ParameterType),
        FieldReference field => coreLibrary.IsArray(field.FieldType),
        TypeReference type => coreLibrary.HoldsDimensions(type),
        _ => false,
    };

    // The same from wherever it comes.
    private TypeReference? TypeOf(StackEntry entry)
    {
        TypeReference? type = entry.Sources is [{ Type: { } first }, ..] ? first : null;
        bool isArray = type is ArrayType { IsVector: true } || (type is not null && coreLibrary.IsArray(type));
        return isArray && entry.Sources.All(source => source.Type is { } other && keys.Of(other) == keys.Of(type!))
            ? type
            : null;
    }

    private static bool IsReceiver(StackTake use) =>
        use.User.Operand is MethodReference { HasThis: true } method
        && use.Wanted == method.DeclaringType && method.DeclaringType.FullName == Array;

    private bool IsItself(TypeReference type, TypeReference wanted) =>
        wanted is GenericParameter or IModifierType || wanted.FullName == "System.Object"
        || keys.Of(wanted) == keys.Of(type);

    // The type of a clone is known.
    private bool IsCast(Instruction instruction) =>
        instruction.OpCode.Code is Code.Castclass or Code.Isinst or Code.Unbox_Any
        && instruction.Operand is TypeReference target && coreLibrary.HoldsDimensions(target)
        && !(instruction.Previous?.Operand is MethodReference { Name: Clone } clone
            && keys.Of(TypeOfClone(clone)) == keys.Of(target));

    private static TypeReference TypeOfClone(MethodReference clone) =>
        clone is GenericInstanceMethod { GenericArguments: [{ } element] }
            ? new ArrayType(element)
            : clone.DeclaringType;

    private void Lower(MethodCode code, Instruction call, TypeReference type)
    {
        MethodReference method = (MethodReference)call.Operand;
        if (type is not ArrayType vector)
        {
            MethodDefinition? member = Find((TypeDefinition)type.GetElementType(), method, parameterCount: 0);
            if (member is not null)
                MethodCode.Set(call, Instruction.Create(OpCodes.Callvirt, MethodSignatures.On(type, member)));
        }
        else if (method.Name == "get_Length")
        {
            code.Replace(call, [Instruction.Create(OpCodes.Ldlen), Instruction.Create(OpCodes.Conv_I4)]);
        }
        else if (method.Name == Clone && !IsExact(vector.ElementType))
        {
            findings.Add(RuleIds.MemberNotAvailable, code, call, InexactClone);
            MethodCode.Blank(call);
        }
        else if (Find(coreLibrary.ArrayMembers, method, parameterCount: 1) is { } member)
        {
            MethodReference called = MethodSignatures.Instantiate(member, [vector.ElementType]);
            MethodCode.Set(call, Instruction.Create(OpCodes.Call, called));
        }
    }

    private static MethodDefinition? Find(TypeDefinition type, MethodReference method, int parameterCount) =>
        type.Methods.FirstOrDefault(
            member => member.Name == method.Name
                && member.Parameters.Count == method.Parameters.Count + parameterCount);

    // An array of a class may be one of a class that derives from it; its clone would be, too.
    private bool IsExact(TypeReference element) =>
        element.IsValueType || element.FullName == "System.String" || sources.Find(element) is { IsSealed: true };

    private void Refuse(MethodCode code, Instruction at, string use) =>
        findings.Add(
            RuleIds.ForbiddenSignature,
            code,
            at,
            $"an array of several dimensions is {use}, which contracts have not: pass it as what it is, or use an array"
            + " of arrays");
}
