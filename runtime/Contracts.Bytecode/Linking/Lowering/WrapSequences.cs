using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Wraps an array or a text where a sequence or a list is wanted.</summary>
/// <remarks>
/// Both implement the base library's collection interfaces, but not those that stand in for them; the core library's
/// adapters do. Where it is not clear which instruction made the object, nothing is done, and the verifier reports the
/// mismatch. An array of sequences that is used as one of objects is refused: .NET could store an array in it, and
/// nothing there would know that it needs an adapter.
/// </remarks>
internal sealed class WrapSequences(CoreLibrary coreLibrary, TypeKeys keys, FindingCollector findings) : IBodyPass
{
    private readonly TypeDefinition _arrayAdapter = coreLibrary.AdapterOf("System.Array");
    private readonly TypeDefinition _textAdapter = coreLibrary.AdapterOf("System.String");

    private static readonly HashSet<string> Sequences = new(StringComparer.Ordinal)
    {
        "System.Collections.IEnumerable",
        "System.Collections.Generic.IEnumerable`1",
        "System.Collections.Generic.ICollection`1",
        "System.Collections.Generic.IList`1",
        "System.Collections.Generic.IReadOnlyCollection`1",
        "System.Collections.Generic.IReadOnlyList`1",
    };

    /// <summary>True for the interfaces of sequences and lists.</summary>
    public static bool IsSequence(TypeReference type) => Sequences.Contains(type.GetElementType().FullName);

    public void Run(MethodCode code)
    {
        // Found first, changed after: the search looks at instructions in their places.
        List<(StackSource Source, TypeReference Wrapper)> wanted = Find(code);
        HashSet<Instruction> copies =
            [.. wanted.Where(item => item.Source.IsLowerCopy).Select(item => item.Source.Producer)];
        if (copies.Count > 0)
        {
            foreach ((StackSource source, _) in wanted)
            {
                if (copies.Remove(source.Producer))
                    Split(code, source);
            }

            wanted = Find(code);
        }

        foreach ((StackSource source, TypeReference wrapper) in wanted)
            Wrap(code, source.Producer, wrapper);
    }

    private List<(StackSource Source, TypeReference Wrapper)> Find(MethodCode code)
    {
        List<(StackSource, TypeReference)> wanted = [];
        HashSet<StackSource> seen = [];
        foreach (StackTake take in new StackWalk(code).Takes())
        {
            if (take.Wanted is not { } type)
                continue;
            foreach (StackSource source in take.Entry.Sources)
            {
                if (IsArrayOfOther(source.Type, type))
                    Refuse(code, take.User, type);
                if (WrapperFor(source.Type, type) is { } wrapper && seen.Add(source))
                    wanted.Add((source, wrapper));
            }
        }

        return wanted;
    }

    private bool IsArrayOfOther(TypeReference? source, TypeReference wanted) =>
        source is ArrayType { IsVector: true, ElementType: GenericInstanceType element } && IsSequence(element)
        && wanted switch
        {
            ArrayType { IsVector: true } array => keys.Of(array.ElementType) != keys.Of(element),
            GenericInstanceType sequence when IsSequence(wanted) =>
                keys.Of(sequence.GenericArguments[0]) != keys.Of(element),
            _ => false,
        };

    private void Refuse(MethodCode code, Instruction at, TypeReference wanted) => findings.Add(
        RuleIds.ForbiddenSignature,
        code,
        at,
        $"an array of sequences is used as {DisplayNames.Of(wanted)}, in which .NET could store an array: use a list"
        + " of sequences");

    // dup leaves two values of which code behind it reaches only the upper one: two loads of a variable can be told
    // apart.
    private static void Split(MethodCode code, StackSource source)
    {
        VariableDefinition variable = new(source.Type);
        code.Method.Body.Variables.Add(variable);
        code.Replace(
            source.Producer,
            [
                Instruction.Create(OpCodes.Stloc, variable),
                Instruction.Create(OpCodes.Ldloc, variable),
                Instruction.Create(OpCodes.Ldloc, variable),
            ]);
    }

    private TypeReference? WrapperFor(TypeReference? source, TypeReference wanted)
    {
        if (wanted is ArrayType or ByReferenceType || !IsSequence(wanted))
            return null;
        if (source is not ArrayType { IsVector: true } array)
            return source?.FullName == "System.String" ? _textAdapter : null;
        GenericInstanceType wrapper = new(_arrayAdapter);
        wrapper.GenericArguments.Add(
            wanted is GenericInstanceType instance ? instance.GenericArguments[0] : array.ElementType);
        return wrapper;
    }

    // value is null ? null : new Wrapper(value)
    private static void Wrap(MethodCode code, Instruction producer, TypeReference wrapper)
    {
        TypeDefinition type = (TypeDefinition)wrapper.GetElementType();
        MethodDefinition definition = type.Methods.Single(method => method.IsConstructor && !method.IsStatic);
        MethodReference constructor = new(".ctor", definition.ReturnType, wrapper) { HasThis = true };
        constructor.Parameters.Add(new ParameterDefinition(definition.Parameters[0].ParameterType));

        Instruction create = Instruction.Create(OpCodes.Newobj, constructor);
        Instruction end = Instruction.Create(OpCodes.Nop);
        code.InsertAfter(
            producer,
            [
                Instruction.Create(OpCodes.Dup),
                Instruction.Create(OpCodes.Brtrue, create),
                Instruction.Create(OpCodes.Pop),
                Instruction.Create(OpCodes.Ldnull),
                Instruction.Create(OpCodes.Br, end),
                create,
                end,
            ]);
    }
}
