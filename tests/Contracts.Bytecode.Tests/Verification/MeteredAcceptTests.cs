using Contracts.Bytecode.Metering;

namespace Contracts.Bytecode.Tests.Verification;

/// <summary>What metering makes of an accepted module is accepted: the node does not trust its own rewriting.</summary>
public sealed class MeteredAcceptTests
{
    public static TheoryData<string, bool> Sources() => CSharpAcceptTests.Sources();

    [Theory]
    [MemberData(nameof(Sources))]
    public void MeteredModule_IsAccepted(string name, bool release)
    {
        byte[] module = ClosedModule.FromCSharp(CSharpSources.Find(name), release);
        byte[] metered = ModuleMeter.Meter(module, GasSchedule.Default);
        VerificationReport report = ModuleVerifier.Verify(metered, Limits.Default, VerifierProfile.Metered);
        Assert.True(report.Accepted, $"{name} (release: {release})\n{ClosedModule.Describe(report)}");
    }

    [Fact]
    public void MeteredModule_IsNoAuthoredModule()
    {
        byte[] module = ClosedModule.FromCSharp(CSharpSources.Find("loops"), release: true);
        byte[] metered = ModuleMeter.Meter(module, GasSchedule.Default);
        VerificationReport report = ModuleVerifier.Verify(metered, Limits.Default, VerifierProfile.Authored);
        Assert.Contains(report.Findings, finding => finding.RuleId == RuleIds.ForbiddenImport);
    }
}
