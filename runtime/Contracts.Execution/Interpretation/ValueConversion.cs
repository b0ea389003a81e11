namespace Contracts.Execution.Interpretation;

/// <summary>Between a <see cref="Value"/> and the object that stands for it in a call by reflection.</summary>
internal sealed record ValueConversion(Func<Value, object?> ToObject, Func<object?, Value> ToValue)
{
    /// <summary>The conversion for a type of the import table by its full name.</summary>
    public static ValueConversion Of(string type) => unchecked(type switch
    {
        "System.Boolean" => new(value => value.Bits != 0, made => Value.OfBoolean((bool)made!)),
        "System.SByte" => new(value => (sbyte)value.Bits, made => Value.OfInteger((sbyte)made!)),
        "System.Byte" => new(value => (byte)value.Bits, made => Value.OfInteger((byte)made!)),
        "System.Int16" => new(value => (short)value.Bits, made => Value.OfInteger((short)made!)),
        "System.UInt16" => new(value => (ushort)value.Bits, made => Value.OfInteger((ushort)made!)),
        "System.Char" => new(value => (char)value.Bits, made => Value.OfInteger((char)made!)),
        "System.Int32" => new(value => (int)value.Bits, made => Value.OfInteger((int)made!)),
        "System.UInt32" => new(value => (uint)value.Bits, made => Value.OfInteger((int)(uint)made!)),
        "System.Int64" => new(value => value.Bits, made => Value.OfInteger((long)made!)),
        "System.UInt64" => new(value => (ulong)value.Bits, made => Value.OfInteger((long)(ulong)made!)),
        "System.Int128" => new(value => value.Object ?? default(Int128), Value.OfObject),
        "System.UInt128" => new(value => value.Object ?? default(UInt128), Value.OfObject),
        "System.Decimal" => new(value => value.Object ?? default(decimal), Value.OfObject),
        "System.Byte[]" or "System.Char[]" => new(value => ((ArrayInstance?)value.Object)?.Elements, Value.OfObject),
        _ => new(value => value.Object, Value.OfObject),
    });
}
