using Contracts.Analyzers.CodeFixes;
using Contracts.Analyzers.Determinism;
using Contracts.TestKit.Analyzers;

namespace Contracts.Analyzers.Tests.CodeFixes;

public sealed class FloatingPointCodeFixTests
{
    private static readonly CodeFixVerifier Fix =
        ContractCode.Verifier(new FloatingPointAnalyzer(), new FloatingPointCodeFix());

    [Theory]
    [InlineData(
        "decimal Get() => (decimal)[|1.5|];",
        "decimal Get() => (decimal)1.5m;")]
    [InlineData(
        "[|double|] Rate() => [|0.25|];",
        "decimal Rate() => 0.25m;")]
    [InlineData(
        "[|float|] Rate => [|1_000.5f|];",
        "decimal Rate => 1_000.5m;")]
    [InlineData(
        "[|double|] Rate => [|1e-3|];",
        "decimal Rate => 1e-3m;")]
    public Task SafeReplacement_IsMade(string before, string after) =>
        Fix.VerifyAsync(ContractCode.With(before), ContractCode.With(after));

    [Theory]
    [InlineData("object Get() => [|1e300|];")]
    [InlineData("object Get() => [|1e-300|];")]
    [InlineData("object Get() => [|0.12345678901234567890123456789|];")]
    [InlineData("object Get(int[] xs) => xs.[|Average|]();")]
    public Task UnsafeReplacement_IsNotOffered(string members) =>
        Fix.VerifyNoFixAsync(ContractCode.With(members));
}
