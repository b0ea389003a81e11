public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Small a = new(100), b = new(100);
        log.Append(unchecked(a + b).Value).Append(unchecked(-a).Value).Append(unchecked((Small)1000).Value < 1000);
        try
        {
            log.Append(checked(a + b).Value);
        }
        catch (OverflowException)
        {
            log.Append("overflow");
        }

        log.Append((a >>> 2).Value).Append((a << "ab").Value).Append(-1 >>> 28).Append(-1L >>> 60)
            .Append((sbyte)-1 >>> 30);
        int n = -8;
        n >>>= 1;
        log.Append(n).Append(a == b).Append(a.Equals(b)).Append(!a).Append(~5).Append(+3).Append(true ^ false)
            .Append(5 is > 3 and < 9);
        (long high, uint low) = (long.MaxValue / 3, 0xFFFF_FFFFu);
        log.Append(high % 1000).Append(low * 2ul).Append(unchecked((short)70000) == 4464 ? "wrap" : "no")
            .Append((char)('a' + 2)).Append(5 / 2m);
        log.Append((UInt128)ulong.MaxValue * 3).Append(Math.Max(3, 9)).Append(7.CompareTo(9))
            .Append(byte.MaxValue + 1).Append(long.MinValue);
        return log.ToString();
    }

    readonly struct Small(sbyte value)
    {
        public sbyte Value => value;

        public static Small operator +(Small a, Small b) => new(unchecked((sbyte)(a.Value + b.Value)));

        public static Small operator checked +(Small a, Small b) => new(checked((sbyte)(a.Value + b.Value)));

        public static Small operator -(Small a) => new(unchecked((sbyte)-a.Value));

        public static Small operator checked -(Small a) => new(checked((sbyte)-a.Value));

        public static explicit operator Small(int n) => new(unchecked((sbyte)n));

        public static explicit operator checked Small(int n) => new(checked((sbyte)n));

        public static Small operator >>>(Small a, int by) => new(unchecked((sbyte)(a.Value >>> by)));

        public static Small operator <<(Small a, string by) => new(unchecked((sbyte)(a.Value << by.Length)));

        public static bool operator !(Small a) => a.Value == 0;

        public static bool operator ==(Small a, Small b) => a.Value == b.Value;

        public static bool operator !=(Small a, Small b) => !(a == b);

        public override bool Equals(object? obj) => obj is Small other && this == other;

        public override int GetHashCode() => Value;
    }
}
