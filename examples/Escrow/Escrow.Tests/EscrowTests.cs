using Contracts;
using Contracts.Testing;

namespace Examples.Tests;

public sealed class EscrowTests : IDisposable
{
    private readonly TestLedger _ledger = new();
    private readonly TokenClient _token;
    private readonly EscrowClient _escrow;
    private readonly Address _buyer;
    private readonly Address _seller;
    private readonly Address _arbiter;

    public EscrowTests()
    {
        _buyer = _ledger.Account("buyer");
        _seller = _ledger.Account("seller");
        _arbiter = _ledger.Account("arbiter");
        _token = TokenClient.Deploy(_ledger, _buyer, 1_000);
        long deadline = _ledger.Time + (long)TimeSpan.FromDays(7).TotalMilliseconds;
        _escrow = EscrowClient.Deploy(_ledger, _buyer, _token.Address, _seller, _arbiter, 300, deadline);
    }

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void Fund_WithoutApproval_RevertsWithTheTokensReason()
    {
        CallResult result = _escrow.Fund();

        Assert.True(result.Reverted);
        Assert.Equal("insufficient allowance", result.Message);
        Assert.Equal(EscrowStatus.Open, _escrow.GetStatus());
    }

    [Fact]
    public void Fund_AfterApproval_TakesTheTokens()
    {
        Fund();

        Assert.Equal(EscrowStatus.Funded, _escrow.GetStatus());
        Assert.Equal((700u, 300u), (_token.BalanceOf(_buyer), _token.BalanceOf(_escrow.Address)));
    }

    [Theory]
    [InlineData("buyer")]
    [InlineData("arbiter")]
    public void Release_ByWhoMay_PaysTheSeller(string who)
    {
        Fund();

        CallResult result = _escrow.As(_ledger.Account(who)).Release().EnsureSucceeded();

        Assert.Equal([new EscrowClosed(_seller, EscrowStatus.Released, 300)], result.EventsOf<EscrowClosed>());
        Assert.Equal((0u, 300u), (_token.BalanceOf(_escrow.Address), _token.BalanceOf(_seller)));
    }

    [Theory]
    [InlineData("seller")]
    [InlineData("arbiter")]
    public void Refund_ByWhoMay_PaysTheBuyerBack(string who)
    {
        Fund();

        _escrow.As(_ledger.Account(who)).Refund().EnsureSucceeded();

        Assert.Equal(EscrowStatus.Refunded, _escrow.GetStatus());
        Assert.Equal(1_000u, _token.BalanceOf(_buyer));
    }

    [Fact]
    public void Refund_ByTheBuyer_WaitsForTheDeadline()
    {
        Fund();
        Assert.True(_escrow.Refund().Reverted);

        _ledger.AdvanceTime(TimeSpan.FromDays(8));

        _escrow.Refund().EnsureSucceeded();
        Assert.Equal(1_000u, _token.BalanceOf(_buyer));
    }

    [Fact]
    public void Release_ByTheSeller_Reverts()
    {
        Fund();

        Assert.Equal("only the buyer or the arbiter can release", _escrow.As(_seller).Release().Message);
    }

    [Fact]
    public void Close_Twice_PaysOnce()
    {
        Fund();
        _escrow.Release().EnsureSucceeded();

        Assert.Equal("there is nothing to pay out", _escrow.Release().Message);
        Assert.Equal("there is nothing to pay out", _escrow.As(_seller).Refund().Message);
        Assert.Equal(300u, _token.BalanceOf(_seller));
    }

    [Fact]
    public void Deploy_WithTheSellerAsArbiter_IsRefused()
    {
        ContractCallException error = Assert.Throws<ContractCallException>(() => EscrowClient.Deploy(
            _ledger, _buyer, _token.Address, _seller, _seller, 300, _ledger.Time + 60_000));

        Assert.Equal("the arbiter must be a third party", error.Result.Message);
    }

    private void Fund()
    {
        _token.Approve(_escrow.Address, 300).EnsureSucceeded();
        _escrow.Fund().EnsureSucceeded();
    }
}
