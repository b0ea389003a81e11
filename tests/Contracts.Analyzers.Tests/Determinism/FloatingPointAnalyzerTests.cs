using Contracts.Analyzers.Determinism;
using Contracts.TestKit.Analyzers;

namespace Contracts.Analyzers.Tests.Determinism;

public sealed class FloatingPointAnalyzerTests
{
    private static readonly AnalyzerVerifier Rule = ContractCode.Verifier(new FloatingPointAnalyzer());

    [Theory]
    [InlineData("[|double|] Get() => 1;")]
    [InlineData("[|float|] Get(int x) => x;")]
    [InlineData("object Get() => [|1.5|];")]
    [InlineData("object Get() => [|1.5f|];")]
    [InlineData("object Get() => [|2d|] * 3;")]
    [InlineData("object Get() => [|1e3|];")]
    [InlineData("object Get(int x) => ([|double|])x;")]
    [InlineData("decimal Get(decimal x) => (decimal)([|double|])x;")]
    [InlineData("object Get() => [|double.MaxValue|];")]
    [InlineData("object Get() => [|Math.PI|];")]
    [InlineData("object Get(int x) => [|Math.Sqrt|](x);")]
    [InlineData("object Get(int[] xs) => xs.[|Average|]();")]
    [InlineData("object Get(decimal x) => [|decimal.ToDouble|](x);")]
    [InlineData("object Get(TimeSpan x) => x.[|TotalSeconds|];")]
    [InlineData("List<[|double|]> Get() => [];")]
    [InlineData("[|double|]? Get() => null;")]
    [InlineData("[|float|][] Get() => [];")]
    [InlineData("(int, [|double|]) Get() => default;")]
    [InlineData("object Get() => [|Half.One|];")]
    [InlineData("object Get(decimal x) => [|Convert.ToDouble|](x);")]
    [InlineData("object Get(int x) => x switch { 1 => [|0.5|], _ => 0m };")]
    [InlineData("object Get() => [|MathF.Abs|](1);")]
    [InlineData("TimeSpan Get(TimeSpan x) => x.[|Multiply|](2);")]
    [InlineData("static T Zero<T>() => default!;\nobject Get() => Zero<[|double|]>();")]
    public Task Float_Triggers(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));

    [Theory]
    [InlineData("decimal Get(decimal x) => x * 1.5m / 3;")]
    [InlineData("int Get(int[] xs) => Math.Max(xs.Sum(), (int)xs.Average(x => (decimal)x));")]
    [InlineData("UInt128 Get(UInt128 x) => x / 3;")]
    [InlineData("string Get() => nameof(Double) + \"1.5\";")]
    [InlineData("decimal Get(decimal x) => Math.Floor(x);")]
    [InlineData("[System.ComponentModel.DefaultValue(1.5)] int Get() => 1;")]
    public Task ExactNumber_DoesNotTrigger(string members) =>
        Rule.VerifyAsync(ContractCode.With(members));
}
