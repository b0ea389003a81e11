namespace Contracts.Bytecode.Tests.Verification;

/// <summary>Hand-written IL, one file per case: <c>Rejected/CTnnnn-what.il</c> breaks exactly that rule.</summary>
public sealed class IlProbeTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Verification", "Rejected");

    public static TheoryData<string> Probes() =>
        [.. Directory.EnumerateFiles(Folder, "*.il")
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Probes))]
    public void Probe_BreaksExactlyItsRule(string file)
    {
        byte[] module = IlAssembler.Assemble(File.ReadAllText(Path.Combine(Folder, file)));
        VerificationReport report = ModuleVerifier.Verify(module, Limits.Default, VerifierProfile.Authored);
        string[] rules = [.. report.Findings.Select(finding => finding.RuleId).Distinct()];
        bool isExact = rules is [string rule] && file.StartsWith(rule, StringComparison.Ordinal);
        Assert.True(isExact, ClosedModule.Describe(report));
    }

    [Fact]
    public void PlainProbe_IsAccepted()
    {
        byte[] module = IlAssembler.Assemble("");
        VerificationReport report = ModuleVerifier.Verify(module, Limits.Default, VerifierProfile.Authored);
        Assert.True(report.Accepted, ClosedModule.Describe(report));
    }
}
