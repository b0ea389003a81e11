using Contracts;
using Contracts.Testing;

namespace Examples.Tests;

public sealed class CounterTests : IDisposable
{
    private readonly TestLedger _ledger = new();
    private readonly CounterClient _counter;
    private readonly Address _alice;
    private readonly Address _bob;

    public CounterTests()
    {
        _alice = _ledger.Account("alice");
        _bob = _ledger.Account("bob");
        _counter = CounterClient.Deploy(_ledger, _alice);
    }

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void Increment_Twice_CountsBothAndKnowsTheLastCaller()
    {
        Assert.Equal(1u, _counter.Increment().Value);
        Assert.Equal(2u, _counter.As(_bob).Increment().Value);

        Assert.Equal(2u, _counter.Count());
        Assert.Equal(_bob, _counter.Last());
    }

    [Fact]
    public void Count_OfANewCounter_IsZero() => Assert.Equal(0u, _counter.Count());

    [Fact]
    public void Increment_SameStateTwice_CostsTheSameGas()
    {
        CounterClient other = CounterClient.Deploy(_ledger, _alice);

        Assert.Equal(_counter.Increment().GasUsed, other.Increment().GasUsed);
    }

    [Fact]
    public void Increment_WithTooLittleGas_FaultsAndChangesNothing()
    {
        CallResult result = _counter.WithGasLimit(100).Increment();

        Assert.True(result.Faulted);
        Assert.StartsWith("OutOfGas", result.Message, StringComparison.Ordinal);
        Assert.Equal(100, result.GasUsed);
        Assert.Equal(0u, _counter.Count());
    }
}
