namespace Contracts.Bytecode.Tests.Verification;

/// <summary>What the compiler makes of ordinary C# must be accepted, in Debug and in Release.</summary>
public sealed class CSharpAcceptTests
{
    public static TheoryData<string, bool> Sources()
    {
        TheoryData<string, bool> data = [];
        foreach (string name in CSharpSources.Names)
        {
            data.Add(name, true);
            data.Add(name, false);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void OrdinaryCSharp_IsAccepted(string name, bool release)
    {
        byte[] module = ClosedModule.FromCSharp(CSharpSources.Find(name), release);
        VerificationReport report = ModuleVerifier.Verify(module, Limits.Default, VerifierProfile.Authored);
        Assert.True(report.Accepted, $"{name} (release: {release})\n{ClosedModule.Describe(report)}");
    }
}
