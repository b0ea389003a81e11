namespace Contracts.State.Live;

/// <summary>
/// What stands before the key and the value of a record: their lengths, in a byte each where they fit.
/// </summary>
/// <remarks>A length takes seven bits of each byte, the lowest first; the eighth says that more follow.</remarks>
internal readonly struct RecordHead
{
    private const int BitsPerByte = 7;
    private const byte MoreFlag = 1 << BitsPerByte;

    public RecordHead(int keyLength, int valueLength)
    {
        KeyLength = keyLength;
        ValueLength = valueLength;
        Size = SizeOf(keyLength) + SizeOf(valueLength);
    }

    public int KeyLength { get; }

    public int ValueLength { get; }

    /// <summary>The bytes that the head takes.</summary>
    public int Size { get; }

    public static RecordHead Read(ReadOnlySpan<byte> source)
    {
        // Both lengths in a byte each is what nearly all records have.
        if (((source[0] | source[1]) & MoreFlag) == 0)
            return new RecordHead(source[0], source[1]);
        int keyLength = ReadLength(ref source);
        int valueLength = ReadLength(ref source);
        return new RecordHead(keyLength, valueLength);
    }

    public void Write(Span<byte> destination)
    {
        WriteLength(KeyLength, ref destination);
        WriteLength(ValueLength, ref destination);
    }

    private static int SizeOf(int length)
    {
        int size = 1;
        for (; length >= MoreFlag; length >>= BitsPerByte)
            size++;
        return size;
    }

    private static int ReadLength(ref ReadOnlySpan<byte> source)
    {
        int length = 0;
        int size = 0;
        byte next;
        do
        {
            next = source[size];
            length |= (next & ~MoreFlag) << (BitsPerByte * size++);
        }
        while ((next & MoreFlag) != 0);
        source = source[size..];
        return length;
    }

    private static void WriteLength(int length, ref Span<byte> destination)
    {
        int size = 0;
        for (; length >= MoreFlag; length >>= BitsPerByte)
            destination[size++] = (byte)(length & (MoreFlag - 1) | MoreFlag);
        destination[size++] = (byte)length;
        destination = destination[size..];
    }
}
