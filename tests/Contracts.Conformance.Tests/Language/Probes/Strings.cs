public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        string s = "Hello, World";
        log.AppendLine(s.Substring(7) + s[0] + s[^1] + s[1..4] + s[..^7]);
        log.AppendLine($"{s.IndexOf('o')} {s.IndexOf("World")} {s.LastIndexOf('o')} {s.Contains("lo,")} " // <- CT0110
            + $"{s.StartsWith("He")} {s.EndsWith('d')}"); // <- CT0110
        log.AppendLine(s.Replace('l', 'L') + s.Replace("World", "there") + s.ToUpperInvariant() + s.ToLowerInvariant());
        log.AppendLine(string.Join("|", "a,b,,c".Split(',')) + string.Join("|", "a, b ,c".Split(',',
            StringSplitOptions.TrimEntries)));
        log.AppendLine(string.Join("-", "x", "y", "z") + string.Join(',', new List<int> { 1, 2,
            3 }) + string.Concat("a", "b", "c", "d"));
        log.AppendLine("  pad ".Trim() + "|" + "5".PadLeft(3, '0') + "|" + "5".PadRight(3) + "|");
        log.AppendLine(new string('z', 3) + new string(['a', 'b']) + new string("abcdef".ToCharArray(), 2, 3));
        log.AppendLine((string.IsNullOrEmpty("") ? "e" : "n") + string.IsNullOrWhiteSpace(" \t") + ("a" == "a") +
            "abc".Equals("abd"));
        log.AppendLine($"{string.CompareOrdinal("a", "b") < 0} {"b".CompareTo("a") > 0} " // <- CT0110
            + $"{string.Equals("A", "a", StringComparison.OrdinalIgnoreCase)}");
        string plus = "a" + 1 + 'c' + 2.5m + true + null;
        log.AppendLine(plus);
        char c = 'q';
        string joined = plus + c;
        joined += "end";
        log.AppendLine(joined);
        int vowels = 0;
        foreach (char x in s)
            if ("aeiou".Contains(x)) vowels++;
        log.AppendLine(vowels.ToString());
        log.AppendLine(s.Insert(5, "!").Remove(0, 2));
        log.AppendLine("multi\nline".Split('\n').Length.ToString());
        return log.ToString();
    }
}
