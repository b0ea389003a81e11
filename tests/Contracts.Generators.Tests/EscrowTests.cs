using Contracts.Generators.Tests.Hosting;
using Examples;

namespace Contracts.Generators.Tests;

/// <summary>The Escrow example, unlinked: typed calls between contracts.</summary>
public sealed class EscrowTests
{
    private readonly FakeChannel _channel = new();
    private readonly TokenClient _token;
    private readonly EscrowClient _escrow;

    public EscrowTests()
    {
        _token = TokenClient.Deploy(_channel, Accounts.Alice, 1_000);
        _escrow = EscrowClient.Deploy(
            _channel, Accounts.Alice, _token.Address, Accounts.Bob, Accounts.Carol, amount: 100, deadline: 5_000);
    }

    [Fact]
    public void Release_AfterFunding_PaysTheSeller()
    {
        Fund();
        CallResult result = _escrow.As(Accounts.Carol).Release();
        Assert.Equal([new EscrowClosed(Accounts.Bob, EscrowStatus.Released, 100)], result.EventsOf<EscrowClosed>());
        Assert.Equal(
            [new Transferred(_escrow.Address, Accounts.Bob, 100)],
            result.Events.Select(TokenClient.DecodeEvent).OfType<Transferred>());
        Assert.Equal(100u, _token.BalanceOf(Accounts.Bob));
        Assert.Equal(EscrowStatus.Released, _escrow.GetStatus());
    }

    [Fact]
    public void Fund_WithoutApproval_RevertsWithTheTokensReason()
    {
        CallResult result = _escrow.Fund();
        Assert.Equal((true, "insufficient allowance"), (result.Reverted, result.Message));
        Assert.Equal(EscrowStatus.Open, _escrow.GetStatus());
    }

    [Fact]
    public void Refund_ByTheBuyer_WaitsForTheDeadline()
    {
        Fund();
        Assert.True(_escrow.Refund().Reverted);
        _channel.Host.Time = 5_000;
        _escrow.Refund().EnsureSucceeded();
        Assert.Equal(1_000u, _token.BalanceOf(Accounts.Alice));
        Assert.True(_escrow.As(Accounts.Carol).Release().Reverted);
    }

    [Fact]
    public void Terms_AreReadAsTheyWereWritten() => Assert.Equal(
        new Terms(_token.Address, Accounts.Alice, Accounts.Bob, Accounts.Carol, 100, 5_000), _escrow.GetTerms());

    private void Fund()
    {
        _token.Approve(_escrow.Address, 100).EnsureSucceeded();
        _escrow.Fund().EnsureSucceeded();
        Assert.Equal(100u, _token.BalanceOf(_escrow.Address));
    }
}
