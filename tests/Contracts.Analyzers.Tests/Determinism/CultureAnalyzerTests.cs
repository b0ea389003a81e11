using Contracts.Analyzers.Determinism;
using Contracts.TestKit.Analyzers;

namespace Contracts.Analyzers.Tests.Determinism;

public sealed class CultureAnalyzerTests
{
    private static readonly AnalyzerVerifier Rule = ContractCode.Verifier(new CultureAnalyzer());

    [Theory]
    [InlineData("string Get(string x) => x.[|ToUpper|]();")]
    [InlineData("string Get(string x) => x.[|ToLower|]();")]
    [InlineData("char Get(char x) => [|char.ToUpper|](x);")]
    [InlineData("int Get(string x) => [|string.Compare|](x, \"a\");")]
    [InlineData("int Get(string x) => x.[|CompareTo|](\"a\");")]
    [InlineData("bool Get(string x) => x.[|StartsWith|](\"a\");")]
    [InlineData("bool Get(string x) => x.[|EndsWith|](\"a\");")]
    [InlineData("int Get(string x) => x.[|IndexOf|](\"a\");")]
    [InlineData("int Get(string x) => x.[|LastIndexOf|](\"a\", 3);")]
    [InlineData("bool Get(string x) => x.StartsWith(\"a\", [|StringComparison.CurrentCulture|]);")]
    [InlineData("bool Get(string x) => x.Equals(\"a\", [|StringComparison.InvariantCultureIgnoreCase|]);")]
    [InlineData("object Get() => new SortedSet<string>([|StringComparer.CurrentCulture|]);")]
    [InlineData("string Get(int x) => x.ToString([|System.Globalization.CultureInfo.CurrentCulture|]);")]
    [InlineData("string Get(int x, [|IFormatProvider|] provider) => x.ToString(provider);")]
    [InlineData("string Get(string x) => x.[|Normalize|]();")]
    public Task Culture_Triggers(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));

    [Theory]
    [InlineData("string Get(string x) => x.ToUpperInvariant();")]
    [InlineData("bool Get(string x) => x.StartsWith(\"a\", StringComparison.Ordinal);")]
    [InlineData("bool Get(string x) => x.StartsWith('a');")]
    [InlineData("int Get(string x) => x.IndexOf('a');")]
    [InlineData("int Get(string x) => string.CompareOrdinal(x, \"a\");")]
    [InlineData("bool Get(string x) => x == \"a\" && x.Contains(\"b\") && x.Equals(\"c\");")]
    [InlineData("string Get(int x) => x.ToString();")]
    [InlineData("int Get(string x) => int.Parse(x, System.Globalization.NumberStyles.Integer);")]
    [InlineData("string Get(int x) => x.ToString(System.Globalization.CultureInfo.InvariantCulture);")]
    [InlineData("string Get(int x) => $\"{x} of {10m}\";")]
    [InlineData("object Get() => new HashSet<string>(StringComparer.Ordinal);")]
    [InlineData("string Get(string x) => x.Replace(\"a\", \"b\").Trim();")]
    public Task OrdinalOrInvariant_DoesNotTrigger(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));
}
