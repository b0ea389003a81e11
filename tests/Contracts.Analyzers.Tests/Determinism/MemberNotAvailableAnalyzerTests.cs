using Contracts.Analyzers.Determinism;
using Contracts.TestKit.Analyzers;

namespace Contracts.Analyzers.Tests.Determinism;

public sealed class MemberNotAvailableAnalyzerTests
{
    private static readonly AnalyzerVerifier Rule = ContractCode.Verifier(new MemberNotAvailableAnalyzer());

    [Theory]
    [InlineData("bool Get(string x) => [|System.Text.RegularExpressions.Regex.IsMatch|](x, \"a*\");")]
    [InlineData("object Get() => [|System.Numerics.BigInteger.One|];")]
    [InlineData("object Get() => new [|Lazy<int>|](() => 1);")]
    [InlineData("string Get(object x) => [|System.Text.Json.JsonSerializer.Serialize|](x);")]
    [InlineData("byte[] Get(byte[] x) => [|System.Security.Cryptography.SHA256.HashData|](x);")]
    [InlineData("[|System.Xml.XmlDocument|]? Get() => null;")]
    public Task UnlinkableMember_Triggers(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));

    [Theory]
    [InlineData("string Get(string x) => string.Join(\", \", x.Split(','));")]
    [InlineData("Hash256 Get(byte[] x) => Sha256(x);")]
    [InlineData("object Get() => new Dictionary<string, int> { [\"a\"] = 1 }.OrderBy(x => x.Key).ToList();")]
    [InlineData("string Get(string a, string b) => a + b + $\"{a}{b}\";")]
    public Task LinkableMember_DoesNotTrigger(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));
}
