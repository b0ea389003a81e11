using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Wraps an array where a sequence or a list is wanted.</summary>
/// <remarks>
/// Arrays implement the base library's collection interfaces, but not those that stand in for them; the core library's
/// read-only list around the array does. Where it is not clear which instruction made the array, nothing is done, and
/// the verifier reports the mismatch.
/// </remarks>
internal sealed class WrapArrays(SourceAssemblies sources) : IBodyPass
{
    private const string WrapperName = "<>z__ReadOnlyArray`1";

    private static readonly HashSet<string> Sequences = new(StringComparer.Ordinal)
    {
        "System.Collections.IEnumerable",
        "System.Collections.Generic.IEnumerable`1",
        "System.Collections.Generic.ICollection`1",
        "System.Collections.Generic.IList`1",
        "System.Collections.Generic.IReadOnlyCollection`1",
        "System.Collections.Generic.IReadOnlyList`1",
    };

    public void Run(MethodCode code)
    {
        if (!sources.TryFindGenerated(WrapperName, out TypeDefinition? wrapper))
            return;

        // Found first, changed after: the search looks at instructions in their places.
        List<(StackSource Source, TypeReference Element)> wanted = Find(code);
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

        foreach ((StackSource source, TypeReference element) in wanted)
            Wrap(code, source.Producer, wrapper, element);
    }

    private static List<(StackSource Source, TypeReference Element)> Find(MethodCode code)
    {
        List<(StackSource, TypeReference)> wanted = [];
        HashSet<StackSource> seen = [];
        foreach ((StackEntry entry, TypeReference type) in new StackWalk(code).Uses())
        {
            foreach (StackSource source in entry.Sources)
            {
                if (source.Type is ArrayType { IsVector: true } array && ElementOf(type, array) is { } element
                    && seen.Add(source))
                {
                    wanted.Add((source, element));
                }
            }
        }

        return wanted;
    }

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

    private static TypeReference? ElementOf(TypeReference type, ArrayType array)
    {
        if (!Sequences.Contains(type.GetElementType().FullName) || type is ArrayType or ByReferenceType)
            return null;
        return type is GenericInstanceType instance ? instance.GenericArguments[0] : array.ElementType;
    }

    // array is null ? null : new ReadOnlyArray<T>(array)
    private static void Wrap(MethodCode code, Instruction producer, TypeDefinition wrapper, TypeReference element)
    {
        GenericInstanceType instance = new(wrapper);
        instance.GenericArguments.Add(element);
        MethodDefinition definition = wrapper.Methods.Single(method => method.IsConstructor && !method.IsStatic);
        MethodReference constructor = new(".ctor", definition.ReturnType, instance) { HasThis = true };
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
