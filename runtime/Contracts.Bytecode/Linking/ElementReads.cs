using Contracts.Bytecode.Linking.Lowering;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>Says which uses of a reference to an element of an array only read the element.</summary>
internal static class ElementReads
{
    private const string ReadOnlyAttribute = "System.Runtime.CompilerServices.IsReadOnlyAttribute";

    /// <summary>Whether all that takes a reference, of which an instruction leaves one on the stack, only reads what it
    /// refers to.</summary>
    public static bool AreAll(Instruction reference, IReadOnlyList<StackTake> takes, MemberResolver resolver) => takes
        .Where(take => take.Entry.Sources.Any(source => source.Producer == reference))
        .All(take => take.Position == 0
            && (take.User.OpCode == OpCodes.Ldflda ? AreAll(take.User, takes, resolver) : IsReading(take, resolver)));

    private static bool IsReading(StackTake take, MemberResolver resolver) =>
        take.User.OpCode.Code switch
        {
            Code.Pop or Code.Ldfld or Code.Ldobj or (>= Code.Ldind_I1 and <= Code.Ldind_Ref) => true,
            Code.Call => IsReadingCall((MethodReference)take.User.Operand, resolver),
            Code.Callvirt => take.User.Previous is { Operand: TypeReference type } prefix
                && prefix.OpCode == OpCodes.Constrained
                && IsReadingCall(On(type, (MethodReference)take.User.Operand), resolver),
            _ => false,
        };

    private static MethodReference On(TypeReference type, MethodReference method) =>
        method.DeclaringType.FullName == "System.Object" ? MethodSignatures.On(type, method) : method;

    // Numbers and what else the base library makes of them cannot be changed, nor by what serves for their members.
    private static bool IsReadingCall(MethodReference method, MemberResolver resolver)
    {
        if (resolver.Resolve(method).Definition is not { } called)
            return method.HasThis;
        if (called.IsStatic)
        {
            return method.HasThis || called.DeclaringType.CustomAttributes.Any(
                attribute => attribute.AttributeType.Name is "ExtendsAttribute" or "ConstrainedCallsAttribute"
                    && !attribute.HasProperties);
        }

        return IsReadOnly(called) || IsReadOnly(called.DeclaringType) || called.Name is "ToString" or "GetHashCode"
            && called.DeclaringType.Namespace == "Contracts.CoreLib";
    }

    private static bool IsReadOnly(ICustomAttributeProvider member) =>
        member.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == ReadOnlyAttribute);
}
