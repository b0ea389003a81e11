using System.Globalization;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Makes an array of each inline array that the compiler puts on the stack to pass a span of
/// arguments.</summary>
/// <remarks>
/// <c>string.Concat(a, b, c, d, e)</c> and collection expressions of spans fill a local variable of an
/// <c>InlineArrayN&lt;T&gt;</c> through references that only unsafe code can make. A new array at each initialisation
/// has the same content.
/// </remarks>
internal sealed class LowerInlineArrays : IBodyPass
{
    private const string Stem = "InlineArray";

    public void Run(MethodCode code)
    {
        HashSet<VariableDefinition> buffers =
            [.. code.Method.Body.Variables.Where(variable => IsBuffer(variable.VariableType))];
        if (buffers.Count == 0)
            return;

        for (int index = 0; index < code.Instructions.Count; index++)
        {
            Instruction instruction = code.Instructions[index];
            if (instruction.OpCode == OpCodes.Initobj && Buffer(code.At(index - 1), buffers) is { } initialised)
                LowerInitialisation(code, index, initialised);
            else if (instruction.Operand is GenericInstanceMethod method
                && method.DeclaringType.Name == "<PrivateImplementationDetails>")
                LowerHelper(code, index, method, buffers);
        }

        // Last: until here the types of the variables tell which they are.
        foreach (VariableDefinition buffer in buffers)
            buffer.VariableType = new ArrayType(ElementOf(buffer));
    }

    private static bool IsBuffer(TypeReference type) =>
        type is GenericInstanceType { GenericArguments.Count: 1 } instance
        && (instance.ElementType.Name.StartsWith("<>y__" + Stem, StringComparison.Ordinal)
            || (instance.ElementType.Name.StartsWith(Stem, StringComparison.Ordinal)
                && instance.ElementType.Namespace == "System.Runtime.CompilerServices"));

    private static TypeReference ElementOf(VariableDefinition buffer) =>
        ((GenericInstanceType)buffer.VariableType).GenericArguments[0];

    // The compiler names the types by their length: InlineArray3`1, <>y__InlineArray20`1.
    private static int LengthOf(VariableDefinition buffer)
    {
        string name = ((GenericInstanceType)buffer.VariableType).ElementType.Name;
        int start = name.LastIndexOf(Stem, StringComparison.Ordinal) + Stem.Length;
        int end = name.IndexOf('`', StringComparison.Ordinal);
        return int.Parse(name.AsSpan(start, end - start), CultureInfo.InvariantCulture);
    }

    private static VariableDefinition? Buffer(Instruction? instruction, HashSet<VariableDefinition> buffers) =>
        instruction?.OpCode == OpCodes.Ldloca && instruction.Operand is VariableDefinition variable
        && buffers.Contains(variable)
            ? variable
            : null;

    // ldloca buffer; initobj
    private static void LowerInitialisation(MethodCode code, int index, VariableDefinition buffer)
    {
        MethodCode.Set(code.Instructions[index - 1], Instruction.Create(OpCodes.Ldc_I4, LengthOf(buffer)));
        code.Replace(
            code.Instructions[index],
            [Instruction.Create(OpCodes.Newarr, ElementOf(buffer)), Instruction.Create(OpCodes.Stloc, buffer)]);
    }

    private static void LowerHelper(
        MethodCode code, int index, GenericInstanceMethod method, HashSet<VariableDefinition> buffers)
    {
        int loadIndex = method.Name.Contains("First", StringComparison.Ordinal) ? index - 1 : index - 2;
        if (Buffer(code.At(loadIndex), buffers) is not { } buffer)
            return;

        Instruction load = code.Instructions[loadIndex];
        Instruction call = code.Instructions[index];
        MethodCode.Set(load, Instruction.Create(OpCodes.Ldloc, buffer));
        switch (method.Name)
        {
            case "InlineArrayElementRef" or "InlineArrayElementRefReadOnly":
                MethodCode.Set(call, Instruction.Create(OpCodes.Ldelema, ElementOf(buffer)));
                break;
            case "InlineArrayFirstElementRef" or "InlineArrayFirstElementRefReadOnly":
                MethodCode.Set(call, Instruction.Create(OpCodes.Ldelema, ElementOf(buffer)));
                code.InsertAfter(load, [Instruction.Create(OpCodes.Ldc_I4, 0)]);
                break;
            case "InlineArrayAsReadOnlySpan" or "InlineArrayAsSpan":
                TypeReference span = ((GenericInstanceType)method.ElementMethod.ReturnType).ElementType;
                MethodCode.Set(call, SpanConstructor.Create(span, ElementOf(buffer), isRange: true));
                code.InsertAfter(load, [Instruction.Create(OpCodes.Ldc_I4, 0)]);
                break;
        }
    }
}
