using Contracts;
using Contracts.Testing;
using Xunit;

namespace My.Token1.Tests;

/// <summary>Runs the token as a node does: linked, verified, metered, in blocks.</summary>
public sealed class My_Token1Tests : IDisposable
{
    private readonly TestLedger _ledger = new();
    private readonly My_Token1Client _token;
    private readonly Address _alice;
    private readonly Address _bob;

    public My_Token1Tests()
    {
        _alice = _ledger.Account("alice");
        _bob = _ledger.Account("bob");
        _token = My_Token1Client.Deploy(_ledger, _alice, "Coin", 1_000);
    }

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void Deploy_WithASupply_GivesItToTheDeployer()
    {
        Assert.Equal("Coin", _token.Name());
        Assert.Equal(1_000u, _token.Supply());
        Assert.Equal(1_000u, _token.BalanceOf(_alice));
    }

    [Fact]
    public void Transfer_WithinTheBalance_MovesTheAmountAndSaysSo()
    {
        CallResult result = _token.Transfer(_bob, 10).EnsureSucceeded();

        Assert.Equal([new Transferred(_alice, _bob, 10)], result.EventsOf<Transferred>());
        Assert.Equal(990u, _token.BalanceOf(_alice));
        Assert.Equal(10u, _token.BalanceOf(_bob));
    }

    [Fact]
    public void Transfer_BeyondTheBalance_RevertsAndMovesNothing()
    {
        CallResult result = _token.As(_bob).Transfer(_alice, 1);

        Assert.True(result.Reverted);
        Assert.Equal("insufficient balance", result.Message);
        Assert.Equal(1_000u, _token.BalanceOf(_alice));
    }

    [Fact]
    public void TransferFrom_WithinTheAllowance_UsesItUp()
    {
        _token.Approve(_bob, 30).EnsureSucceeded();

        _token.As(_bob).TransferFrom(_alice, _bob, 20).EnsureSucceeded();

        Assert.Equal(20u, _token.BalanceOf(_bob));
        Assert.Equal(10u, _token.AllowanceOf(_alice, _bob));
        Assert.Equal("insufficient allowance", _token.As(_bob).TransferFrom(_alice, _bob, 11).Message);
    }
}
