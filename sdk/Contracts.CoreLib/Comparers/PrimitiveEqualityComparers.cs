namespace Contracts.CoreLib;

internal sealed class Int32EqualityComparer : EqualityComparer<int>
{
    public override bool Equals(int x, int y) => x == y;

    public override int GetHashCode(int obj) => obj;
}

internal sealed class Int64EqualityComparer : EqualityComparer<long>
{
    public override bool Equals(long x, long y) => x == y;

    public override int GetHashCode(long obj) => Hash.Of(unchecked((ulong)obj));
}

internal sealed class UInt64EqualityComparer : EqualityComparer<ulong>
{
    public override bool Equals(ulong x, ulong y) => x == y;

    public override int GetHashCode(ulong obj) => Hash.Of(obj);
}

internal sealed class ByteEqualityComparer : EqualityComparer<byte>
{
    public override bool Equals(byte x, byte y) => x == y;

    public override int GetHashCode(byte obj) => obj;
}

internal sealed class CharEqualityComparer : EqualityComparer<char>
{
    public override bool Equals(char x, char y) => x == y;

    public override int GetHashCode(char obj) => Hash.Of(obj);
}

internal sealed class StringEqualityComparer : EqualityComparer<string>
{
    public override bool Equals(string? x, string? y) => StringOperators.op_Equality(x, y);

    public override int GetHashCode(string obj) => obj is null ? 0 : Hash.Of(obj);
}
