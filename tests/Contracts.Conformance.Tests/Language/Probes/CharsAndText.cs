public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        foreach (char c in "aZ5 _-é")
            log.Append(char.IsLetter(c)).Append(char.IsDigit(c)).Append(char.IsUpper(c))
                .Append(char.IsWhiteSpace(c)).Append(char.IsLetterOrDigit(c)).Append(char.ToUpperInvariant(c));
        log.AppendLine((char)('a' + 2) + "" + (int)'A' + '0');
        StringBuilder b = new("start");
        b.Append(1).Append('x').Append(true).Append(2.5m).Insert(0, ">").Replace("x", "XX").Remove(1,
            2).AppendLine().Append("end", 1, 2);
        b[0] = '<';
        b.Length -= 1;
        log.AppendLine(b.ToString() + b.Length);
        log.AppendLine(string.Join(",", "one two  three".Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        log.AppendLine("\u00e9" + "tab\t" + @"c:\path" + """raw "x" """);
        return log.ToString();
    }
}
