public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        string text = "one, two; two, three";
        log.AppendLine($"{text.LastIndexOf('t', 10)} {text.IndexOf("two", 5, 10, StringComparison.Ordinal)} "
            + $"{text.LastIndexOf("two", 12, StringComparison.Ordinal)} {text.IndexOfAny([';', 'w'], 6)} "
                + $"{text.LastIndexOfAny([','])}");
        log.AppendLine(string.Join('|', ["a", "b", "c"], 1, 2) + "x\r\ny\rz".ReplaceLineEndings("/")
            + "A".Contains('a', StringComparison.OrdinalIgnoreCase));
        StringBuilder b = new("0123456789");
        b.Insert(3, 42L).Insert(0, "ab", 2).Replace('a', 'A', 0, 3).Replace("b0", "#", 0,
            b.Length).Append(new StringBuilder("xyz"), 1, 2);
        b.AppendJoin(", ", "p", 1, 2m).AppendFormat("{0}-{1}-{2}-{3}", 1, 2, 3, 4).Insert(1, true);
        log.AppendLine(b.ToString());
        log.AppendLine($"{int.Log2(1000)} {int.RotateLeft(-2, 3)} {long.CopySign(5, -1)} {int.MaxMagnitude(-9, 8)} "
            + $"{uint.BigMul(uint.MaxValue, 3)} {decimal.IsEvenInteger(4m)} {new decimal([1, 0, 0, 0x20000])}");
        log.AppendLine($"{char.ConvertFromUtf32(0x1F600).Length} {char.IsSurrogatePair("\U0001F600", 0)} "
            + $"{char.ConvertToUtf32("\U0001F600", 0)} {Convert.ToBoolean(1L)} {Convert.ToChar(65)}");
        log.AppendLine($"{string.Compare("abc", 1, "xBC", 1, 2, StringComparison.OrdinalIgnoreCase)}");
        return log.ToString();
    }
}
