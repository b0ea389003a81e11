// cases: 58
// Text comes out the same wherever the node stands.
// call: Upper "title i" => "TITLE I"
// call: Number -1234 => "-1234"
// call: Decimal 1234.5 => "1234.5"
// call: Parse "1234.5" => 1234.5
// call: Parse "1234,5" => 12345
// call: Order => -1
// call: Starts "ﬁne" "fi" => false
public sealed partial class OneCulture : Contract
{
    [Call]
    public string Upper(string text) => text.ToUpperInvariant();

    [Call]
    public string Number(int number) => number.ToString();

    [Call]
    public string Decimal(decimal number) => $"{number}";

    [Call]
    public decimal Parse(string text) => decimal.Parse(text);

    [Call]
    public int Order() => Math.Sign(string.CompareOrdinal("a", "ä"));

    [Call]
    public bool Starts(string text, string start) => text.StartsWith(start, StringComparison.Ordinal);
}
