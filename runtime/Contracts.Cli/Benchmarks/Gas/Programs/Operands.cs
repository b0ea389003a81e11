using Contracts.Host;

namespace Contracts.Cli.Benchmarks.Gas.Programs;

/// <summary>
/// What a program is given: numbers that come from the input, so that no compiler knows them, and how often to run.
/// </summary>
/// <remarks>
/// This and all other types of the namespace are cut out of the tool's assembly and run as a contract: they use nothing
/// but each other and the import table.
/// </remarks>
internal sealed class Operands
{
    private readonly byte[] _input;

    private Operands(byte[] input)
    {
        _input = input;
        Program = ReadInt32(0);
        Rounds = ReadInt32(4);
        Size = ReadInt32(8);
        Salt = ReadInt32(12);
    }

    /// <summary>Which program to run.</summary>
    public int Program;

    /// <summary>How often the program repeats its work.</summary>
    public int Rounds;

    /// <summary>Elements, bytes or levels, as the program has it.</summary>
    public int Size;

    /// <summary>Different in every run: makes keys that no run had before.</summary>
    public int Salt;

    /// <summary>Where results go, so that none is dead.</summary>
    public long Sink;

    /// <summary>Enters the method and reads the input.</summary>
    public static Operands Read()
    {
        HostFunctions.EnterMethod((int)MethodTraits.Reentrant);
        byte[] input = new byte[HostFunctions.InputLength()];
        HostFunctions.ReadInput(input);
        return new Operands(input);
    }

    public bool AsBoolean(int index) => AsInt64(index) > 1;

    public char AsChar(int index) => unchecked((char)AsInt64(index));

    public sbyte AsSByte(int index) => unchecked((sbyte)AsInt64(index));

    public byte AsByte(int index) => unchecked((byte)AsInt64(index));

    public short AsInt16(int index) => unchecked((short)AsInt64(index));

    public ushort AsUInt16(int index) => unchecked((ushort)AsInt64(index));

    public int AsInt32(int index) => unchecked((int)AsInt64(index));

    public uint AsUInt32(int index) => unchecked((uint)AsInt64(index));

    public ulong AsUInt64(int index) => unchecked((ulong)AsInt64(index));

    public long AsInt64(int index) => ReadInt64(24 + (16 * index));

    public Int128 AsInt128(int index) => unchecked(new((ulong)ReadInt64(16 + (16 * index)), AsUInt64(index)));

    public UInt128 AsUInt128(int index) => unchecked(new((ulong)ReadInt64(16 + (16 * index)), AsUInt64(index)));

    /// <summary>A decimal of the same 96 bits, with a scale that depends on the highest byte.</summary>
    public decimal AsDecimal(int index)
    {
        int offset = 16 + (16 * index);
        return new decimal(
            ReadInt32(offset + 12), ReadInt32(offset + 8), ReadInt32(offset + 4), false, (byte)(_input[offset] % 29));
    }

    public string AsString(int index) => HostFunctions.NewString(new char[4], 0, 1 + (AsByte(index) & 3));

    public Exception AsException(int index) => new NotSupportedException(AsString(index));

    private int ReadInt32(int offset) =>
        (_input[offset] << 24) | (_input[offset + 1] << 16) | (_input[offset + 2] << 8) | _input[offset + 3];

    private long ReadInt64(int offset) => ((long)ReadInt32(offset) << 32) | (uint)ReadInt32(offset + 4);
}
