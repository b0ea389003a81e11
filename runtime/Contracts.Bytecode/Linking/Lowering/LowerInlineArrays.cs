using System.Globalization;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Makes an array of each inline array that the compiler puts on the stack to pass a span of
/// arguments.</summary>
/// <remarks>
/// <c>string.Concat(a, b, c, d, e)</c> and collection expressions of spans fill a local variable of an
/// <c>InlineArrayN&lt;T&gt;</c> through references that only unsafe code can make. A new array at each initialisation
/// has the same content. In a finally block of an iterator, which is a method of its own, such variables are fields of
/// the iterator.
/// </remarks>
internal sealed class LowerInlineArrays(MemberResolver resolver) : IBodyPass
{
    private const string Stem = "InlineArray";

    /// <summary>The fields that were buffers, by the types that they had.</summary>
    private readonly Dictionary<FieldDefinition, GenericInstanceType> _fields = [];

    public void Run(MethodCode code)
    {
        HashSet<VariableDefinition> buffers = FindBuffers(code);
        for (int index = 0; index < code.Instructions.Count; index++)
        {
            Instruction instruction = code.Instructions[index];
            if (instruction.OpCode == OpCodes.Initobj && BufferAt(code, index - 1, buffers) is { } initialised)
                LowerInitialisation(code, index, initialised);
            else if (instruction.Operand is GenericInstanceMethod method
                && method.DeclaringType.Name == "<PrivateImplementationDetails>")
                LowerHelper(code, index, method, buffers);
        }

        // Last: until here the types of the variables tell which they are.
        foreach (VariableDefinition buffer in buffers)
            buffer.VariableType = new ArrayType(ElementOf(AsBuffer(buffer.VariableType)!));
    }

    // A variable that the author has named, or that is copied, could be two buffers later: it stays what it is, and is
    // refused.
    private static HashSet<VariableDefinition> FindBuffers(MethodCode code)
    {
        HashSet<VariableDefinition> buffers =
        [
            .. code.Method.Body.Variables.Where(variable =>
                AsBuffer(variable.VariableType) is not null && !code.VariableNames.ContainsKey(variable)),
        ];
        if (buffers.Count > 0)
        {
            buffers.ExceptWith(code.Instructions.Where(item => item.OpCode != OpCodes.Ldloca)
                .Select(item => item.Operand).OfType<VariableDefinition>());
        }

        return buffers;
    }

    private static GenericInstanceType? AsBuffer(TypeReference type) =>
        type is GenericInstanceType { GenericArguments.Count: 1 } instance
        && (instance.ElementType.Name.StartsWith("<>y__" + Stem, StringComparison.Ordinal)
            || (instance.ElementType.Name.StartsWith(Stem, StringComparison.Ordinal)
                && instance.ElementType.Namespace == "System.Runtime.CompilerServices"))
            ? instance
            : null;

    private static TypeReference ElementOf(GenericInstanceType buffer) => buffer.GenericArguments[0];

    // The compiler names the types by their length: InlineArray3`1, <>y__InlineArray20`1.
    private static int LengthOf(GenericInstanceType buffer)
    {
        string name = buffer.ElementType.Name;
        int start = name.LastIndexOf(Stem, StringComparison.Ordinal) + Stem.Length;
        int end = name.IndexOf('`', StringComparison.Ordinal);
        return int.Parse(name.AsSpan(start, end - start), CultureInfo.InvariantCulture);
    }

    // ldloca or ldflda
    private Buffer? BufferAt(MethodCode code, int index, HashSet<VariableDefinition> buffers) => code.At(index) switch
    {
        { Operand: VariableDefinition variable } load when load.OpCode == OpCodes.Ldloca
            && buffers.Contains(variable) && AsBuffer(variable.VariableType) is { } type => new Buffer(
                load, type, Instruction.Create(OpCodes.Ldloc, variable), Instruction.Create(OpCodes.Stloc, variable)),
        { Operand: FieldReference field } load when load.OpCode == OpCodes.Ldflda
            && FieldBuffer(field) is var (array, type) => new Buffer(
                load, type, Instruction.Create(OpCodes.Ldfld, array), Instruction.Create(OpCodes.Stfld, array)),
        _ => null,
    };

    // Likewise.
    private (FieldReference Array, GenericInstanceType Type)? FieldBuffer(FieldReference field)
    {
        if (!field.Name.StartsWith("<>", StringComparison.Ordinal) || resolver.Resolve(field) is not { } definition)
            return null;
        if (!_fields.TryGetValue(definition, out GenericInstanceType? type))
        {
            type = AsBuffer(definition.FieldType);
            if (type is null)
                return null;
            _fields.Add(definition, type);
            definition.FieldType = new ArrayType(ElementOf(type));
        }

        return (new FieldReference(field.Name, definition.FieldType, field.DeclaringType), type);
    }

    // initobj
    private static void LowerInitialisation(MethodCode code, int index, Buffer buffer)
    {
        MethodCode.Set(buffer.Address, Instruction.Create(OpCodes.Ldc_I4, LengthOf(buffer.Type)));
        code.Replace(
            code.Instructions[index], [Instruction.Create(OpCodes.Newarr, ElementOf(buffer.Type)), buffer.Store]);
    }

    private void LowerHelper(
        MethodCode code, int index, GenericInstanceMethod method, HashSet<VariableDefinition> buffers)
    {
        int loadIndex = method.Name.Contains("First", StringComparison.Ordinal) ? index - 1 : index - 2;
        if (BufferAt(code, loadIndex, buffers) is not { } buffer)
            return;

        Instruction load = buffer.Address;
        Instruction call = code.Instructions[index];
        TypeReference element = ElementOf(buffer.Type);
        MethodCode.Set(load, buffer.Load);
        switch (method.Name)
        {
            case "InlineArrayElementRef" or "InlineArrayElementRefReadOnly":
                MethodCode.Set(call, Instruction.Create(OpCodes.Ldelema, element));
                break;
            case "InlineArrayFirstElementRef" or "InlineArrayFirstElementRefReadOnly":
                MethodCode.Set(call, Instruction.Create(OpCodes.Ldelema, element));
                code.InsertAfter(load, [Instruction.Create(OpCodes.Ldc_I4, 0)]);
                break;
            case "InlineArrayAsReadOnlySpan" or "InlineArrayAsSpan":
                TypeReference span = ((GenericInstanceType)method.ElementMethod.ReturnType).ElementType;
                MethodCode.Set(call, SpanConstructor.Create(span, element, isRange: true));
                code.InsertAfter(load, [Instruction.Create(OpCodes.Ldc_I4, 0)]);
                break;
        }
    }

    /// <summary>A buffer where its address is taken.</summary>
    /// <param name="Address">The instruction that takes it.</param>
    /// <param name="Type">What the buffer was.</param>
    /// <param name="Load">Loads the array that stands for it.</param>
    /// <param name="Store">Stores such an array.</param>
    private sealed record Buffer(Instruction Address, GenericInstanceType Type, Instruction Load, Instruction Store);
}
