using Contracts.Analyzers.CodeFixes;
using Contracts.Analyzers.Determinism;
using Contracts.TestKit.Analyzers;

namespace Contracts.Analyzers.Tests.CodeFixes;

public sealed class CultureCodeFixTests
{
    private static readonly CodeFixVerifier Fix =
        ContractCode.Verifier(new CultureAnalyzer(), new CultureCodeFix());

    [Theory]
    [InlineData(
        "bool Get(string x) => x.[|StartsWith|](\"a\");",
        "bool Get(string x) => x.StartsWith(\"a\", StringComparison.Ordinal);")]
    [InlineData(
        "int Get(string x) => x.Trim().[|IndexOf|](\"a\", 2);",
        "int Get(string x) => x.Trim().IndexOf(\"a\", 2, StringComparison.Ordinal);")]
    [InlineData(
        "string Get(string x) => x.[|ToUpper|]();",
        "string Get(string x) => x.ToUpperInvariant();")]
    [InlineData(
        "char Get(char x) => [|char.ToLower|](x);",
        "char Get(char x) => char.ToLowerInvariant(x);")]
    [InlineData(
        "int Get(string x) => [|string.Compare|](x, \"a\");",
        "int Get(string x) => string.CompareOrdinal(x, \"a\");")]
    [InlineData(
        "int Get(string x) => x.[|CompareTo|](\"a\");",
        "int Get(string x) => string.CompareOrdinal(x, \"a\");")]
    [InlineData(
        "bool Get(string x) => x.Equals(\"a\", [|StringComparison.CurrentCultureIgnoreCase|]);",
        "bool Get(string x) => x.Equals(\"a\", StringComparison.OrdinalIgnoreCase);")]
    [InlineData(
        "object Get() => new HashSet<string>([|StringComparer.InvariantCulture|]);",
        "object Get() => new HashSet<string>(StringComparer.Ordinal);")]
    public Task SafeReplacement_IsMade(string before, string after) =>
        Fix.VerifyAsync(ContractCode.With(before), ContractCode.With(after));

    [Theory]
    [InlineData("string Get(int x) => x.ToString([|System.Globalization.CultureInfo.CurrentCulture|]);")]
    [InlineData("bool Get(string[] xs) => xs.Any(\"a\".[|StartsWith|]);")]
    public Task UnsafeReplacement_IsNotOffered(string members) =>
        Fix.VerifyNoFixAsync(ContractCode.With(members));
}
