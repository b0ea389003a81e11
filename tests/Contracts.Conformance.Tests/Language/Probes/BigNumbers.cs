using System.Numerics;

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        BigInteger big = BigInteger.Parse("123456789012345678901234567890"), small = -7;
        log.AppendLine($"{big + small} {big * small} {big / small} {big % small} {-big} {big - 1} {big >> 20} "
            + $"{small << 70}");
        log.AppendLine($"{big & 0xFFFF} {small | 6} {small ^ big} {~big} {big == small} {big > 5} {small < 0UL} "
            + $"{big != big}");
        log.AppendLine($"{BigInteger.Pow(3, 200)} {BigInteger.ModPow(7, 560, 561)} "
            + $"{BigInteger.GreatestCommonDivisor(big, 987654321)} "
                + $"{BigInteger.DivRem(big, 1000, out BigInteger rest)} {rest}");
        log.AppendLine($"{big:N0} {big:X} {small:D5} {(long)(big % 1000000)} {(decimal)small} {new BigInteger(12.9m)}");
        log.AppendLine($"{big.Sign} {big.IsEven} {BigInteger.Zero.IsZero} {BigInteger.One.IsOne} {big.GetBitLength()} "
            + $"{Convert.ToHexString(big.ToByteArray())} {new BigInteger(new byte[] { 1, 2, 255 })}");
        log.AppendLine($"{BigInteger.Max(big, small)} {BigInteger.Compare(small, big)} {BigInteger.Abs(small)} "
            + $"{BigInteger.TryParse("12x", out _)} {big.Equals(big + 0)} "
                + $"{big.GetHashCode() == (big + 0).GetHashCode()}");
        Dictionary<BigInteger, string> names = new() { [big] = "big", [small] = "small" };
        log.AppendLine($"{names[big]} {names[-7]} {names.Keys.Order().First()} {names.Keys.Max()}");
        try { log.Append((int)big); } catch (OverflowException) { log.AppendLine("overflow"); }
        try { log.Append(big / BigInteger.Zero); } catch (DivideByZeroException) { log.AppendLine("divide"); }
        try { ArgumentOutOfRangeException.ThrowIfNegative(small); }
        catch (ArgumentOutOfRangeException) { log.AppendLine("negative"); }
        BigInteger f = 1;
        for (int i = 1; i <= 60; i++) f *= i;
        big++;
        return log.Append(f).Append(' ').Append(big).ToString();
    }
}
