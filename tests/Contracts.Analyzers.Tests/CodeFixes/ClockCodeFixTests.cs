using Contracts.Analyzers.CodeFixes;
using Contracts.Analyzers.Determinism;
using Contracts.TestKit.Analyzers;

namespace Contracts.Analyzers.Tests.CodeFixes;

public sealed class ClockCodeFixTests
{
    private static readonly CodeFixVerifier Fix =
        ContractCode.Verifier(new ClockAnalyzer(), new ClockCodeFix());

    [Theory]
    [InlineData(
        "long Get() => [|DateTimeOffset.UtcNow|].ToUnixTimeMilliseconds();",
        "long Get() => BlockTime;")]
    [InlineData(
        "long Get() => 2 * [|DateTimeOffset.UtcNow|].ToUnixTimeSeconds();",
        "long Get() => 2 * (BlockTime / 1000);")]
    [InlineData(
        "long Get() => /* now */ [|Environment.TickCount64|] + 1;",
        "long Get() => /* now */ BlockTime + 1;")]
    public Task SafeReplacement_IsMade(string before, string after) =>
        Fix.VerifyAsync(ContractCode.With(before), ContractCode.With(after));

    [Theory]
    [InlineData("object Get() => [|DateTime.UtcNow|];")]
    [InlineData("static class Helper { internal static long Get() => [|Environment.TickCount64|]; }")]
    public Task UnsafeReplacement_IsNotOffered(string members) =>
        Fix.VerifyNoFixAsync(ContractCode.With(members));
}
