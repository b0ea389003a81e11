using System.Buffers.Binary;

namespace Contracts.Execution;

/// <summary>
/// How the state keeps a counter: 16 bytes, big-endian; a counter that stands at 0 has no entry, so that every value
/// has one form.
/// </summary>
public static class CounterValue
{
    /// <summary>Bytes of an entry, and of an amount at the host boundary.</summary>
    public const int Size = 16;

    /// <summary>The number that an entry stands for.</summary>
    /// <exception cref="InvalidOperationException">Not the host wrote the entry: the state is broken.</exception>
    public static UInt128 Decode(ReadOnlySpan<byte> entry) => entry.Length switch
    {
        0 => UInt128.Zero,
        Size => BinaryPrimitives.ReadUInt128BigEndian(entry),
        _ => throw new InvalidOperationException($"A counter's entry has {entry.Length} bytes."),
    };

    /// <summary>The entry of a number; null for 0.</summary>
    public static byte[]? Encode(UInt128 value)
    {
        if (value == UInt128.Zero)
            return null;
        byte[] entry = new byte[Size];
        BinaryPrimitives.WriteUInt128BigEndian(entry, value);
        return entry;
    }
}
