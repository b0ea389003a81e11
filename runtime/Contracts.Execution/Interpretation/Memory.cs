namespace Contracts.Execution.Interpretation;

/// <summary>Reads and writes places: cells of <see cref="Value"/>, or elements of arrays of integers.</summary>
/// <remarks>
/// Places keep what was stored; whoever reads says how wide it is. So a byte that was stored through a pointer to a
/// signed one reads as what its own type makes of it.
/// </remarks>
internal static class Memory
{
    /// <summary>An array's elements: of integers by width, else of cells.</summary>
    public static object NewElements(RuntimeType element, int length)
    {
        switch (element.Storage)
        {
            case Storage.Int8 or Storage.UInt8:
                return new byte[length];
            case Storage.Int16 or Storage.UInt16:
                return new char[length];
            case Storage.Int32:
                return new int[length];
            case Storage.Int64:
                return new long[length];
            default:
                var cells = new Value[length];
                for (int i = 0; i < length && element.Storage == Storage.Struct; i++)
                    cells[i] = element.Default();
                return cells;
        }
    }

    public static Value Load(object container, long index, Storage storage) => container switch
    {
        Value[] cells => Read(in cells[index], storage),
        byte[] bytes => Value.OfInteger(Narrow(bytes[index], storage)),
        char[] units => Value.OfInteger(Narrow(units[index], storage)),
        int[] integers => Value.OfInteger(Narrow(integers[index], storage)),
        _ => Value.OfInteger(((long[])container)[index]),
    };

    public static void Store(object container, long index, Value value, Storage storage)
    {
        switch (container)
        {
            case Value[] cells:
                Write(ref cells[index], value, storage);
                break;
            case byte[] bytes:
                bytes[index] = unchecked((byte)value.Bits);
                break;
            case char[] units:
                units[index] = unchecked((char)value.Bits);
                break;
            case int[] integers:
                integers[index] = unchecked((int)value.Bits);
                break;
            default:
                ((long[])container)[index] = value.Bits;
                break;
        }
    }

    public static Value Read(in Value cell, Storage storage) => storage switch
    {
        Storage.Whole => cell,
        Storage.Struct => Value.OfObject(Copy((Value[])cell.Object!)),
        _ => Value.OfInteger(Narrow(cell.Bits, storage)),
    };

    public static void Write(ref Value cell, Value value, Storage storage)
    {
        if (storage == Storage.Struct)
            CopyInto((Value[])value.Object!, (Value[])cell.Object!);
        else
            cell = value;
    }

    /// <summary>What an integer is in a place of some width, as the evaluation stack holds it.</summary>
    public static long Narrow(long bits, Storage storage) => unchecked(storage switch
    {
        Storage.Int8 => (sbyte)bits,
        Storage.UInt8 => (byte)bits,
        Storage.Int16 => (short)bits,
        Storage.UInt16 => (ushort)bits,
        Storage.Int32 => (int)bits,
        _ => bits,
    });

    public static Value[] Copy(Value[] fields)
    {
        var copy = new Value[fields.Length];
        for (int i = 0; i < fields.Length; i++)
            copy[i] = fields[i].Object is Value[] inner ? Value.OfObject(Copy(inner)) : fields[i];
        return copy;
    }

    private static void CopyInto(Value[] source, Value[] target)
    {
        for (int i = 0; i < source.Length; i++)
        {
            if (source[i].Object is Value[] inner)
                CopyInto(inner, (Value[])target[i].Object!);
            else
                target[i] = source[i];
        }
    }
}
