using Contracts.Conformance.Tests.Running;
using Contracts.Execution;
using Contracts.Ledger;

namespace Contracts.Conformance.Tests.Verdicts;

/// <summary>CT0002: what is no package at all never gets to the verifier.</summary>
public sealed class PackageTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(40)]
    [InlineData(300)]
    public void DamagedPackage_Deployed_IsRefusedByItsRule(int damagedByte)
    {
        byte[] package = IlProbe.Build(Probe.Read("Loops/01_SelfBranch.il")).Packages[0].ToBytes();
        package[damagedByte] ^= 0x55;

        AssertRefused(package);
    }

    [Fact]
    public void NoPackage_Deployed_IsRefusedByItsRule()
    {
        AssertRefused([]);
        AssertRefused([.. "MZ"u8, .. new byte[1000]]);
    }

    private static void AssertRefused(byte[] package)
    {
        using Chain chain = new(ChainConfig.Default, 1);
        Address sender = NamedAccount.AddressOf("mallory");
        var deployment = Transaction.Deploy(sender, 0, Limits.Default.TransactionGasMax, package, []);

        Outcome outcome = chain.Append(0, [deployment]).Receipts[0].Outcome;

        Assert.Equal(FaultCode.ModuleRejected, outcome.FaultCode);
        Assert.StartsWith("CT0002 ", outcome.Message, StringComparison.Ordinal);
    }
}
