namespace Contracts.Differential.Tests.Sources;

/// <summary>Texts and numbers as texts.</summary>
internal static class TextFeatures
{
    public static readonly Feature[] All =
    [
        new("split and join", c => $$"""
            string line = string.Join(",", [{{c.Text()}}, " b ", {{c.Text()}}, ""]);
            string[] parts = line.Split(',', StringSplitOptions.{{c.Pick("None", "RemoveEmptyEntries")}});
            t.Log(string.Join("|", parts));
            t.Log(line.Split(',', 2)[1] + line.Replace(",", "").Trim() + line.IndexOf('b') + line.LastIndexOf(','));
            t.Log(line.Contains("a,") + line.Substring(1, 2) + line.Remove(2, 1).Insert(1, "<>"));
            """),
        new("builder", c => $$"""
            StringBuilder text = new({{c.Text()}});
            text.Append({{c.Of(ValueKind.Decimal)}}).Append('-', 3).Append({{c.Bool()}}).AppendLine();
            text.Insert(0, {{c.Int()}}).Replace('-', '+').Remove(0, 1).AppendJoin("/", {{c.Items(3)}});
            text.Append($"{{{c.Int()}},6}|{{{c.Text()}}}");
            text[0] = 'X';
            text.Length -= 1;
            t.Log(text.ToString().Replace("\r", "").Length);
            t.Log(text);
            """),
        new("interpolation", c => $$"""""
            const string Unit = "kg";
            t.Log($"{{{c.Int()}},8:X}|{{{c.Of(ValueKind.Long)}},-12:D5}|{{{c.Of(ValueKind.Decimal)}}:0.00}|{Unit}");
            t.Log($"{($"{{{c.Text()}}}" + Unit).Length}{{{c.Of(ValueKind.Color)}}:D}{{{c.Of(ValueKind.MaybeInt)}}}");
            t.Log($"""{{{c.Of(ValueKind.Pair)}}} "x" {{{c.Bool()}}}""");
            t.Log(string.Format("{0}-{1,5}-{0:N0}", {{c.Int()}}, {{c.Text()}}) + $"{Unit}{{"{{{Unit}}}"}}");
            """""),
        new("characters", c => $$"""
            string text = {{c.Text()}} + "Zz9 ";
            int sum = 0;
            foreach (char one in text)
                sum = unchecked(sum * 3 + (char.IsDigit(one) ? 1 : char.IsUpper(one) ? 2 : one == ' ' ? 5 : one));
            t.Log(sum);
            char next = (char)(text[0] + 1);
            next++;
            t.Log(next);
            t.Log(string.CompareOrdinal(text, {{c.Text()}}) > 0);
            t.Log(new string([.. text.Reverse()]) + char.ToUpperInvariant(text[^2]) + text[^1] + (text[0] - '0'));
            t.Log(string.Equals(text, "ZZ9 ", StringComparison.OrdinalIgnoreCase));
            """),
        new("parse", c => $$"""
            t.Log(int.TryParse({{c.Text()}}, out int parsed) ? parsed : -1);
            t.Log(long.Parse(({{c.Of(ValueKind.Long)}}).ToString()) ^ 1);
            t.Log(decimal.TryParse("{{c.Pick("1.50", "-3", "x", "1,5")}}", out decimal number) ? number * 2 : 0);
            t.Log(Enum.TryParse("{{c.Pick("Blue", "blue", "3")}}", out Color color) ? color : Color.Red);
            t.Log(Convert.ToString({{c.Int()}} & 0xFFFF, 16) + Convert.ToInt32("7f", 16) + bool.Parse("True"));
            t.Log(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes({{c.Text()}} + "é")).Length);
            """),
        new("spans of text", c => $$"""
            ReadOnlySpan<char> text = ({{c.Text()}} + "-tail").AsSpan();
            int dash = text.IndexOf('-');
            t.Log(text[..dash].ToString() + "|" + text[(dash + 1)..].ToString() + text.Length);
            t.Log(text.EndsWith("tail") && text is [.., 'l']);
            t.Log(text.Slice(dash).SequenceEqual("-tail") ? text.TrimStart('a').ToString() : "no");
            t.Log(int.Parse(({{c.Int()}}).ToString().AsSpan()));
            """),
        new("formats", c => $$"""
            t.Log(({{c.Int()}}).ToString("{{c.Pick("D12", "X4", "N0", "x", "00000", "G")}}"));
            t.Log(({{c.Of(ValueKind.Long)}}).ToString("{{c.Pick("N2", "X", "D3", "#,##0")}}"));
            t.Log(({{c.Of(ValueKind.Decimal)}}).ToString("{{c.Pick("F0", "N3", "F5", "0.#", "G")}}"));
            t.Log(({{c.Of(ValueKind.Wide)}}).ToString("{{c.Pick("D", "X", "N0")}}"));
            t.Log(({{c.Of(ValueKind.UWide)}}).ToString());
            t.Log(({{c.Of(ValueKind.Byte)}}).ToString("{{c.Pick("X2", "D3")}}"));
            t.Log(({{c.Of(ValueKind.Short)}}).ToString("X"));
            """),
    ];
}
