using System.Text;

namespace Contracts.Bytecode.Tests.Verification;

/// <summary>A node compiles a generic method once for each value type, and only the module's bytes have paid.</summary>
public sealed class CompiledSizeTests
{
    [Theory]
    [InlineData(4, true)]
    [InlineData(400, false)]
    public void LargeGenericMethod_IsAcceptedForAFewValueTypesOnly(int typeCount, bool isAccepted)
    {
        byte[] module = ClosedModule.FromCSharp(SourceOf(typeCount), release: true);

        VerificationReport report = ModuleVerifier.Verify(module, Limits.Default, VerifierProfile.Authored);

        Assert.Equal(isAccepted, report.Accepted);
        Assert.All(report.Findings, finding => Assert.Equal(RuleIds.LimitExceeded, finding.RuleId));
    }

    private static string SourceOf(int typeCount)
    {
        StringBuilder source = new("public static class Start { public static void All() { ");
        for (int i = 0; i < typeCount; i++)
            source.Append(null, $"Large.Run<S{i}>(1); ");
        source.Append("} } public static class Large { public static int Run<T>(int n) { ");
        for (int i = 0; i < 2_000; i++)
            source.Append(null, $"n = n * 3 + {i}; ");
        source.Append("return n; } } ");
        for (int i = 0; i < typeCount; i++)
            source.Append(null, $"public struct S{i} {{ public int Value; }} ");
        return source.ToString();
    }
}
