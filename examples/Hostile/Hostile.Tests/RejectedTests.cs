using Contracts.Testing;
using Hostile.Rejected;

namespace Hostile.Tests;

/// <summary>
/// Contracts that are refused before any of their code runs. Their analyzers and their build step are switched off.
/// </summary>
public sealed class RejectedTests : IDisposable
{
    private readonly TestLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Theory]
    [InlineData(typeof(ClockWatcher), "CT0101")]
    [InlineData(typeof(Gambler), "CT0102")]
    [InlineData(typeof(Floater), "CT0103")]
    [InlineData(typeof(Threader), "CT0104")]
    [InlineData(typeof(Hoarder), "CT0105")]
    [InlineData(typeof(Mirror), "CT0106")]
    [InlineData(typeof(Pointer), "CT0107")]
    [InlineData(typeof(Burglar), "CT0108")]
    [InlineData(typeof(Identity), "CT0109")]
    [InlineData(typeof(Tourist), "CT0110")]
    public void Deploy_OfABannedContract_IsRefusedByItsRule(Type contract, string rule)
    {
        ContractRejectedException error = Assert.Throws<ContractRejectedException>(
            () => _ledger.Deploy(contract, _ledger.Account("mallory"), [0, 0, 0, 0], -1));

        Assert.Contains(error.Findings, finding => finding.RuleId == rule);
        Assert.All(
            error.Findings,
            finding => Assert.EndsWith($"{contract.Name}.cs", finding.Source!.File, StringComparison.Ordinal));
        Assert.Equal(0, _ledger.Height);
    }
}
