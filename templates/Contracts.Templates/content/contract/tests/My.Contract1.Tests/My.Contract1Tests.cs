using Contracts;
using Contracts.Testing;
using Xunit;

namespace My.Contract1.Tests;

/// <summary>Runs the contract as a node does: linked, verified, metered, in blocks.</summary>
public sealed class My_Contract1Tests : IDisposable
{
    private readonly TestLedger _ledger = new();
    private readonly My_Contract1Client _contract;
    private readonly Address _owner;
    private readonly Address _alice;

    public My_Contract1Tests()
    {
        _owner = _ledger.Account("owner");
        _alice = _ledger.Account("alice");
        _contract = My_Contract1Client.Deploy(_ledger, _owner);
    }

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void Award_ByTheOwner_AddsPointsAndSaysSo()
    {
        CallResult result = _contract.Award(_alice, 10).EnsureSucceeded();

        Assert.Equal([new Awarded(_alice, 10)], result.EventsOf<Awarded>());
        Assert.Equal(10u, _contract.PointsOf(_alice));
    }

    [Fact]
    public void Award_ByAnotherAccount_RevertsAndAddsNothing()
    {
        CallResult result = _contract.As(_alice).Award(_alice, 10);

        Assert.True(result.Reverted);
        Assert.Equal("only the owner can award points", result.Message);
        Assert.Equal(0u, _contract.PointsOf(_alice));
    }

    [Fact]
    public void Award_BeyondTheType_FaultsInsteadOfWrapping()
    {
        _contract.Award(_alice, UInt128.MaxValue).EnsureSucceeded();

        Assert.True(_contract.Award(_alice, 1).Faulted);
        Assert.Equal(UInt128.MaxValue, _contract.PointsOf(_alice));
    }

    [Fact]
    public void Give_WithinThePoints_MovesThem()
    {
        _contract.Award(_owner, 5).EnsureSucceeded();

        _contract.Give(_alice, 2).EnsureSucceeded();

        Assert.Equal(3u, _contract.PointsOf(_owner));
        Assert.Equal(2u, _contract.PointsOf(_alice));
        Assert.Equal("not enough points", _contract.Give(_alice, 4).Message);
    }
}
