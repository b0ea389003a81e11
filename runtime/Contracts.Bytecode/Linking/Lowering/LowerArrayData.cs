using System.Buffers.Binary;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking.Lowering;

/// <summary>Turns arrays that the compiler copies out of the file's data into stores, element by element.</summary>
/// <remarks>A module has no data of its own: mapped data is raw memory, and copying it by size has no constant
/// price.</remarks>
internal sealed class LowerArrayData(CoreLibrary coreLibrary, FindingCollector findings) : IBodyPass
{
    private const string RuntimeHelpers = "System.Runtime.CompilerServices.RuntimeHelpers";
    private const string Items = "Items";
    private const string ReadOnlySpan = "System.ReadOnlySpan`1";

    public void Run(MethodCode code)
    {
        for (int index = 0; index < code.Instructions.Count; index++)
        {
            Instruction instruction = code.Instructions[index];
            if (instruction.Operand is MethodReference method && instruction.OpCode == OpCodes.Call
                && method.DeclaringType.FullName == RuntimeHelpers)
            {
                if (method.Name == "InitializeArray")
                    LowerInitializeArray(code, index);
                else if (method.Name == "CreateSpan")
                    LowerCreateSpan(code, index, (GenericInstanceMethod)method);
            }
            else if (instruction.OpCode == OpCodes.Ldsflda)
            {
                LowerDataSpan(code, index);
            }
        }
    }

    // newarr T or newobj T[,]; dup; ldtoken data; call InitializeArray
    private void LowerInitializeArray(MethodCode code, int index)
    {
        if (code.At(index - 2) is { } dup && dup.OpCode == OpCodes.Dup
            && DataOf(code.At(index - 1)) is { } data
            && StoresInto(code.At(index - 3), data) is { } stores)
        {
            MethodCode.Blank(dup);
            MethodCode.Blank(code.Instructions[index - 1]);
            MethodCode.Blank(code.Instructions[index]);
            code.InsertAfter(code.Instructions[index], stores);
            return;
        }

        Refuse(code, index);
    }

    private List<Instruction>? StoresInto(Instruction? creation, byte[] data)
    {
        if (creation is { Operand: TypeReference element } && creation.OpCode == OpCodes.Newarr)
            return Stores(element, data);
        if (creation is not { Operand: MethodReference { DeclaringType: GenericInstanceType type } }
            || !coreLibrary.IsArray(type) || Stores(type.GenericArguments[0], data) is not { } stores)
        {
            return null;
        }

        FieldDefinition items = ((TypeDefinition)type.ElementType).Fields.Single(field => field.Name == Items);
        FieldReference field = new(items.Name, items.FieldType, type);
        return
        [
            Instruction.Create(OpCodes.Dup),
            Instruction.Create(OpCodes.Ldfld, field),
            .. stores,
            Instruction.Create(OpCodes.Pop),
        ];
    }

    // ldtoken data; call CreateSpan<T>
    private void LowerCreateSpan(MethodCode code, int index, GenericInstanceMethod method)
    {
        TypeReference element = method.GenericArguments[0];
        if (DataOf(code.At(index - 1)) is { } data && NewSpan(element, data) is { } content)
        {
            GenericInstanceType span = (GenericInstanceType)method.ElementMethod.ReturnType;
            MethodCode.Blank(code.Instructions[index - 1]);
            Instruction create = SpanConstructor.Create(span.ElementType, element, isRange: false);
            code.Replace(code.Instructions[index], [.. content, create]);
            return;
        }

        Refuse(code, index);
    }

    // ldsflda data; ldc length; newobj ReadOnlySpan<T>(void*, int), or a call of it on the address of a variable
    private static void LowerDataSpan(MethodCode code, int index)
    {
        if (DataOf(code.Instructions[index]) is { } data
            && code.At(index + 1) is { Operand: int length } ldc && ldc.OpCode == OpCodes.Ldc_I4
            && code.At(index + 2) is { Operand: MethodReference { Name: ".ctor" } constructor } create
            && constructor.DeclaringType is GenericInstanceType span && span.ElementType.FullName == ReadOnlySpan
            && NewSpan(span.GenericArguments[0], data[..Math.Min(length, data.Length)]) is { } content)
        {
            MethodCode.Blank(ldc);
            create.Operand = SpanConstructor.Create(span.ElementType, span.GenericArguments[0], isRange: false).Operand;
            code.Replace(code.Instructions[index], content);
        }
    }

    private void Refuse(MethodCode code, int index) =>
        findings.Add(
            RuleIds.MemberNotAvailable,
            code,
            code.At(index),
            "this array initialiser is not available to contracts: assign the elements");

    /// <summary>The data of the file that an instruction names; null: it names none.</summary>
    public static byte[]? DataOf(Instruction? instruction) =>
        instruction?.Operand is FieldDefinition { HasFieldRVA: true } field ? field.InitialValue : null;

    private static List<Instruction>? NewSpan(TypeReference element, byte[] data)
    {
        int size = SizeOf(element);
        if (size == 0 || Stores(element, data) is not { } stores)
            return null;
        return
        [
            Instruction.Create(OpCodes.Ldc_I4, data.Length / size),
            Instruction.Create(OpCodes.Newarr, element),
            .. stores,
        ];
    }

    /// <summary>Stores of all that is not zero, which a new array is already; null: the elements are no
    /// numbers.</summary>
    public static List<Instruction>? Stores(TypeReference element, byte[] data)
    {
        int size = SizeOf(element);
        if (size == 0)
            return null;
        List<Instruction> stores = [];
        for (int position = 0; position + size <= data.Length; position += size)
        {
            ReadOnlySpan<byte> bytes = data.AsSpan(position, size);
            if (bytes.IndexOfAnyExcept((byte)0) < 0)
                continue;
            stores.Add(Instruction.Create(OpCodes.Dup));
            stores.Add(Instruction.Create(OpCodes.Ldc_I4, position / size));
            stores.Add(size == 8
                ? Instruction.Create(OpCodes.Ldc_I8, BinaryPrimitives.ReadInt64LittleEndian(bytes))
                : Instruction.Create(OpCodes.Ldc_I4, ReadInt32(bytes)));
            stores.Add(Instruction.Create(OpCodes.Stelem_Any, element));
        }

        return stores;
    }

    private static int ReadInt32(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        1 => (sbyte)bytes[0],
        2 => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        _ => BinaryPrimitives.ReadInt32LittleEndian(bytes),
    };

    /// <summary>Bytes of an element in data; 0: it is no number.</summary>
    public static int SizeOf(TypeReference element) => UnderlyingType(element) switch
    {
        MetadataType.Boolean or MetadataType.Byte or MetadataType.SByte => 1,
        MetadataType.Char or MetadataType.Int16 or MetadataType.UInt16 => 2,
        MetadataType.Int32 or MetadataType.UInt32 => 4,
        MetadataType.Int64 or MetadataType.UInt64 => 8,
        _ => 0,
    };

    private static MetadataType UnderlyingType(TypeReference element) =>
        element is TypeDefinition { IsEnum: true } definition
            ? definition.Fields.First(field => !field.IsStatic).FieldType.MetadataType
            : element.MetadataType;
}
