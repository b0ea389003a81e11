using Contracts.Bytecode.Linking.Lowering;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>
/// What the contract casts to and tests for: refuses what would be another answer than in .NET, and tells the core
/// library which sequences a type parameter may ask for.
/// </summary>
/// <remarks>
/// In .NET an array and a text are sequences; in a module they have adapters round them where that is asked for (<see
/// cref="LowerSequenceCasts"/>). What that cannot reach is an array within something else: a list of arrays is a
/// sequence of sequences in .NET, and here it is not. Nor have numbers and texts an interface of order here.
/// </remarks>
internal sealed class CastTargets(
    SourceAssemblies sources,
    CoreLibrary coreLibrary,
    TypeKeys keys,
    TypeArguments arguments,
    LinkedParts parts,
    FindingCollector findings)
{
    private const string Untyped = "System.Collections.IEnumerable";

    private bool? _hasSequenceConsumers;
    private bool? _hasSequenceArrays;

    /// <summary>Adds the findings.</summary>
    public void Check()
    {
        foreach (MethodCode code in parts.Code.Values.Where(code => code.Method.Module != sources.CoreLibrary))
        {
            foreach (Instruction instruction in code.Instructions.Where(item => IsCast(item, code)))
                Check(new TypeArgument((TypeReference)instruction.Operand, code, instruction));
        }

        // Where the core library casts to a type parameter.
        if (parts.Methods.Contains(coreLibrary.CastToParameter))
            Check(OfParameter());
    }

    /// <summary>The types of the elements of all sequences that a value is cast to through a type parameter.</summary>
    public IReadOnlyList<TypeReference> SequenceElements() =>
    [
        .. (arguments.Close(OfParameter()) ?? [])
            .Select(closed => closed.Type)
            .OfType<GenericInstanceType>()
            .Where(WrapSequences.IsSequence)
            .Select(sequence => sequence.GenericArguments[0])
            .DistinctBy(element => keys.Of(element)),
    ];

    private TypeArgument OfParameter() => new(coreLibrary.CastToParameter.GenericParameters[0], null, null);

    // Classes that the linker makes of delegates (DelegateClasses) ask for delegates that they were made of.
    private bool IsCast(Instruction instruction, MethodCode code) =>
        instruction.OpCode.Code is Code.Castclass or Code.Isinst or Code.Unbox_Any
        && (WrapSequences.IsSequence((TypeReference)instruction.Operand)
            || !IsMadeOfDelegate(code.Method.DeclaringType));

    private bool IsMadeOfDelegate(TypeDefinition type) =>
        type.BaseType is not null && sources.Find(type.BaseType) is { Name: "DelegateObject" or "DelegateList" } made
        && made.Module == sources.CoreLibrary;

    private void Check(TypeArgument target)
    {
        IReadOnlyList<TypeArgument>? closed = arguments.Close(target);
        if (closed is null)
        {
            Add(
                RuleIds.InfiniteInstantiation,
                target,
                $"names more than {TypeArguments.TypeCountMax} types, as its type parameters grow, or several of them"
                + " multiply: name the types that it is for");
            return;
        }

        foreach (TypeArgument type in closed)
        {
            if (Explain(type.Type) is { } instead)
                Add(RuleIds.ForbiddenSignature, type, instead);
        }
    }

    private void Add(string ruleId, TypeArgument target, string instead)
    {
        string message = $"a cast to {DisplayNames.Of(target.Type)}, or a test for it, {instead}";
        if (target.Code is null)
            findings.Add(ruleId, DisplayNames.Of(target.Type), message);
        else
            findings.Add(ruleId, target.Code, target.At, message);
    }

    // Null: the answer is .NET's.
    private string? Explain(TypeReference target)
    {
        if (target.FullName == Untyped)
            return CastReasons.Untyped;
        if (IsOfOrdered(target))
            return CastReasons.Ordered;
        if (target is ArrayType { IsVector: true } array)
        {
            if (IsSequenceIn(array.ElementType))
                return CastReasons.Nested;
            return array.ElementType.FullName == "System.Object" && HasSequenceArrays() ? CastReasons.OfArrays : null;
        }

        return target is GenericInstanceType instance && ArgumentsOf(instance).Any(argument => argument.IsOut
            ? IsSequenceIn(argument.Type)
            : IsArrayIn(argument.Type) && HasSequenceConsumers())
            ? CastReasons.Nested
            : null;
    }

    // Interfaces that numbers and texts have there: a module imports those without interfaces.
    private bool IsOfOrdered(TypeReference type) => type is GenericInstanceType instance
        ? instance.ElementType.FullName is "System.IComparable`1" or "System.IEquatable`1"
            && IsImported(instance.GenericArguments[0])
        : type.FullName is "System.IComparable" or "System.IFormattable";

    private bool IsImported(TypeReference type) =>
        type is not TypeSpecification and not GenericParameter && type.FullName != "System.Object"
        && sources.Find(type) is null;

    // The type parameters that conversions may change. A list of an array takes any that the array takes.
    private IEnumerable<(TypeReference Type, bool IsOut)> ArgumentsOf(GenericInstanceType type)
    {
        if (sources.Find(type) is not { } definition)
            yield break;
        for (int index = 0; index < type.GenericArguments.Count; index++)
        {
            GenericParameter parameter = definition.GenericParameters[index];
            if (parameter.IsCovariant || WrapSequences.IsSequence(type))
                yield return (type.GenericArguments[index], true);
            else if (parameter.IsContravariant)
                yield return (type.GenericArguments[index], false);
        }
    }

    // An array or a text may stand there in .NET.
    private bool IsSequenceIn(TypeReference type) => type switch
    {
        ArrayType array => IsSequenceIn(array.ElementType),
        GenericInstanceType instance => WrapSequences.IsSequence(type) || IsOfOrdered(type)
            || ArgumentsOf(instance).Any(argument => argument.IsOut
                ? IsSequenceIn(argument.Type)
                : IsArrayIn(argument.Type)),
        _ => type.FullName == Untyped || IsOfOrdered(type),
    };

    // A sequence may stand there in .NET.
    private bool IsArrayIn(TypeReference type) => type switch
    {
        ArrayType => true,
        GenericInstanceType instance => ArgumentsOf(instance).Any(argument => argument.IsOut
            ? IsArrayIn(argument.Type)
            : IsSequenceIn(argument.Type)),
        _ => type.FullName == "System.String",
    };

    private bool HasSequenceConsumers() => _hasSequenceConsumers ??= parts.Types
        .SelectMany(type => type.GenericParameters)
        .Where(parameter => parameter.IsContravariant)
        .Any(parameter => arguments.Close(new TypeArgument(parameter, null, null)) is not { } closed
            || closed.Any(argument => IsSequenceIn(argument.Type)));

    private bool HasSequenceArrays() => _hasSequenceArrays ??= parts.Code.Values
        .SelectMany(code => code.Instructions)
        .Where(instruction => instruction.OpCode == OpCodes.Newarr)
        .Any(instruction => arguments.Close(new TypeArgument((TypeReference)instruction.Operand, null, null))
            is not { } closed || closed.Any(argument => WrapSequences.IsSequence(argument.Type)));
}
