using Contracts.Analyzers.Determinism;
using Contracts.TestKit.Analyzers;

namespace Contracts.Analyzers.Tests.Determinism;

public sealed class RandomnessAnalyzerTests
{
    private static readonly AnalyzerVerifier Rule = ContractCode.Verifier(new RandomnessAnalyzer());

    [Theory]
    [InlineData("int Get() => [|Random.Shared|].Next();")]
    [InlineData("int Get() => new [|Random|](7).Next(6);")]
    [InlineData("int Get([|Random|] source) => source.Next();")]
    [InlineData("Guid Get() => [|Guid.NewGuid|]();")]
    [InlineData("Func<Guid> Get() => [|Guid.NewGuid|];")]
    [InlineData("byte[] Get() => [|System.Security.Cryptography.RandomNumberGenerator.GetBytes|](8);")]
    [InlineData("[|Random|] Source { get; } = new();")]
    [InlineData("string Get() => [|System.IO.Path.GetRandomFileName|]();")]
    [InlineData("sealed class Dice : [|Random|];")]
    [InlineData("List<[|Random|]> Get() => [];")]
    public Task RandomSource_Triggers(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));

    [Theory]
    [InlineData("Hash256 Get() => TransactionId;")]
    [InlineData("int Random() => 4;\nint Get() => Random();")]
    [InlineData("static Guid Get(byte[] id) => new Guid(id);")]
    public Task Derivation_FromTheTransaction_DoesNotTrigger(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));
}
