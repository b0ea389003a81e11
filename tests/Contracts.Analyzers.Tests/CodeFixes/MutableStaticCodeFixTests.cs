using Contracts.Analyzers.CodeFixes;
using Contracts.Analyzers.Determinism;
using Contracts.TestKit.Analyzers;

namespace Contracts.Analyzers.Tests.CodeFixes;

public sealed class MutableStaticCodeFixTests
{
    private static readonly CodeFixVerifier Fix =
        ContractCode.Verifier(new MutableStaticAnalyzer(), new MutableStaticCodeFix());

    [Theory]
    [InlineData(
        "private static readonly int [|Count|] = 4;",
        "private const int Count = 4;")]
    [InlineData(
        "/// <summary>How many.</summary>\npublic static readonly string [|Name|] = \"a\" + \"b\";",
        "/// <summary>How many.</summary>\npublic const string Name = \"a\" + \"b\";")]
    [InlineData(
        "static readonly decimal [|Rate|] = 1.5m;",
        "const decimal Rate = 1.5m;")]
    [InlineData(
        "static readonly DayOfWeek [|Day|] = DayOfWeek.Friday;",
        "const DayOfWeek Day = DayOfWeek.Friday;")]
    public Task SafeReplacement_IsMade(string before, string after) =>
        Fix.VerifyAsync(ContractCode.With(before), ContractCode.With(after));

    [Theory]
    [InlineData("private static int [|_count|] = 4;")]
    [InlineData("private static readonly int[] [|Table|] = [1];")]
    [InlineData("private static readonly UInt128 [|Supply|] = 1;")]
    [InlineData("private static readonly int [|A|] = 1, [|B|] = Math.Max(1, 2);")]
    public Task UnsafeReplacement_IsNotOffered(string members) =>
        Fix.VerifyNoFixAsync(ContractCode.With(members));
}
