public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        decimal price = 19.99m, rate = 0.0725m;
        decimal total = price * (1 + rate);
        log.AppendLine($"{total} {decimal.Round(total, 2)} {Math.Round(2.5m)} "
            + $"{Math.Round(2.5m, MidpointRounding.AwayFromZero)} {1m / 3m}");
        log.AppendLine($"{decimal.Parse("12.340")} {decimal.TryParse("x", out _)} {(int)12.9m} "
            + $"{Math.Floor(-1.5m)} {Math.Abs(-3.2m)} {-0.0m}");
        UInt128 big = UInt128.MaxValue / 3;
        Int128 negative = -(Int128)big / 7;
        log.AppendLine($"{big} {negative} {big % 1000} {big >> 64} {(ulong)(big & ulong.MaxValue)} "
            + $"{UInt128.Parse("12345678901234567890123456789")}");
        log.AppendLine($"{int.MaxValue} {long.MinValue} {byte.Parse("255")} {int.TryParse("12a", out int n)} {n} "
            + $"{uint.MaxValue}");
        log.AppendLine($"{unchecked(int.MaxValue + Int())} {-7 / 2} {-7 % 3} {7 >> 1} {-7 >>> 28} {1 << 5} {~5} "
            + $"{5 ^ 3}");
        log.AppendLine($"{Math.Max(3, 9)} {Math.Clamp(15, 0, 10)} {Math.DivRem(17, 5)} {int.Abs(-4)} "
            + $"{Math.Sign(-9L)} {ulong.PopCount(255)}");
        long sum = 0;
        for (long i = 1; i <= 100; i++) sum += i * i;
        log.AppendLine(sum + " " + unchecked((short)sum) + " " + unchecked((byte)sum) + " " + Convert.ToInt32("77") +
            Convert.ToString(5));
        try { checked { int x = int.MaxValue; x += Int(); log.Append(x); } } catch (OverflowException) {
            log.AppendLine("overflow"); }
        try { byte x = checked((byte)(300 + Int())); log.Append(x); } catch (OverflowException) {
            log.AppendLine("overflow"); }
        log.AppendLine(123.456m.ToString("F1") + 5.ToString("D3") + 255.ToString("X2") + 1234567.ToString("N0"));
        return log.ToString();
    }

    static int Int() => 1;
}
