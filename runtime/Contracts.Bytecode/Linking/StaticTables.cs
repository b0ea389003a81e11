using Contracts.Bytecode.Linking.Lowering;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>
/// The arrays of values in <c>static readonly</c> fields, and the methods that stand for them: one that tells an
/// element, and one that makes the array.
/// </summary>
/// <remarks>
/// A module keeps no array from one call to the next. As long as nobody writes to the array or compares it, which <see
/// cref="TableUses"/> makes sure of, a new one does for it each time.
/// </remarks>
internal sealed class StaticTables(StaticValues values)
{
    private readonly Dictionary<FieldDefinition, StaticTable?> _tables = [];
    private readonly Dictionary<FieldDefinition, MethodDefinition> _elements = [];
    private readonly Dictionary<FieldDefinition, MethodDefinition> _arrays = [];

    /// <summary>The table in a field; null: it holds none.</summary>
    public StaticTable? Of(FieldDefinition field)
    {
        if (!_tables.TryGetValue(field, out StaticTable? table))
            _tables.Add(field, table = Read(field));
        return table;
    }

    /// <summary>The methods that make an array, by the fields that have it.</summary>
    public IReadOnlyDictionary<FieldDefinition, MethodDefinition> Arrays => _arrays;

    /// <summary>The method that returns the element at an index, of a field with a table.</summary>
    public MethodReference ElementOf(FieldReference reference, FieldDefinition field)
    {
        if (!_elements.TryGetValue(field, out MethodDefinition? method))
        {
            StaticTable table = Of(field)!;
            method = AddMethod(field, "At", table.Element);
            method.Parameters.Add(
                new ParameterDefinition("index", ParameterAttributes.None, field.Module.TypeSystem.Int32));
            table.WriteElement(method.Body);
            _elements.Add(field, method);
        }

        return On(reference, method);
    }

    /// <summary>The method that makes the array, of a field with a table.</summary>
    public MethodReference ArrayOf(FieldReference reference, FieldDefinition field)
    {
        if (!_arrays.TryGetValue(field, out MethodDefinition? method))
        {
            method = AddMethod(field, "Create", field.FieldType);
            Of(field)!.WriteArray(method.Body);
            _arrays.Add(field, method);
        }

        return On(reference, method);
    }

    private static MethodReference On(FieldReference reference, MethodDefinition method) =>
        reference.DeclaringType is GenericInstanceType owner ? MethodSignatures.On(owner, method) : method;

    private static MethodDefinition AddMethod(FieldDefinition field, string name, TypeReference result)
    {
        const MethodAttributes Attributes =
            MethodAttributes.Static | MethodAttributes.Assembly | MethodAttributes.HideBySig;
        MethodDefinition method = new($"{field.Name}_{name}", Attributes, result);
        field.DeclaringType.Methods.Add(method);
        return method;
    }

    // ldc length; newarr T; then a copy of data, or for each element dup; ldc index; (value); stelem
    private StaticTable? Read(FieldDefinition field)
    {
        if (!field.IsInitOnly || field.FieldType is not ArrayType { IsVector: true } array
            || values.InitialiserOf(field) is not { Count: > 0 } code)
        {
            return null;
        }

        if (code is [{ Operand: GenericInstanceMethod { Name: "Empty", DeclaringType.FullName: "System.Array" } }])
            return new StaticTable(array.ElementType, []);
        if (code is not [{ Operand: int and >= 0 and <= LinkLimits.TableLengthMax } length, { } creation, ..]
            || length.OpCode != OpCodes.Ldc_I4 || creation.OpCode != OpCodes.Newarr)
        {
            return null;
        }

        IReadOnlyList<Instruction>[] elements = new IReadOnlyList<Instruction>[(int)length.Operand];
        Array.Fill(elements, []);
        List<Instruction> rest = code[2..];
        return ReadData(rest, array.ElementType, elements) || ReadStores(rest, field, elements)
            ? new StaticTable(array.ElementType, elements)
            : null;
    }

    private static bool ReadData(
        List<Instruction> code, TypeReference element, IReadOnlyList<Instruction>[] elements)
    {
        if (code is not [_, { } load, { Operand: MethodReference { Name: "InitializeArray" } }]
            || LowerArrayData.DataOf(load) is not { } data
            || LowerArrayData.Stores(element, data) is not { } stores)
        {
            return false;
        }

        // dup; ldc index; ldc value; stelem
        for (int index = 0; index < stores.Count; index += 4)
            elements[(int)stores[index + 1].Operand] = [stores[index + 2]];
        return true;
    }

    private bool ReadStores(
        List<Instruction> code, FieldDefinition field, IReadOnlyList<Instruction>[] elements)
    {
        int position = 0;
        while (position < code.Count)
        {
            int end = code.FindIndex(position, IsStore);
            if (end < position + 3 || code[position].OpCode != OpCodes.Dup
                || code[position + 1] is not { Operand: int index } || (uint)index >= (uint)elements.Length)
            {
                return false;
            }

            List<Instruction> value = code[(position + 2)..end];
            if (!values.AreValues(value, field))
                return false;
            elements[index] = value;
            position = end + 1;
        }

        return true;
    }

    private static bool IsStore(Instruction instruction) =>
        instruction.OpCode.Code is Code.Stelem_Any or (>= Code.Stelem_I and <= Code.Stelem_Ref);
}
