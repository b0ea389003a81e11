namespace Contracts.CoreLib;

internal sealed class Int32Comparer : Comparer<int>
{
    public override int Compare(int x, int y) => x < y ? -1 : x > y ? 1 : 0;
}

internal sealed class Int64Comparer : Comparer<long>
{
    public override int Compare(long x, long y) => x < y ? -1 : x > y ? 1 : 0;
}

internal sealed class UInt64Comparer : Comparer<ulong>
{
    public override int Compare(ulong x, ulong y) => x < y ? -1 : x > y ? 1 : 0;
}

internal sealed class DecimalComparer : Comparer<decimal>
{
    public override int Compare(decimal x, decimal y) => decimal.Compare(x, y);
}

internal sealed class UInt128Comparer : Comparer<System.UInt128>
{
    public override int Compare(System.UInt128 x, System.UInt128 y) => x < y ? -1 : x > y ? 1 : 0;
}
