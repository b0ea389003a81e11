using Contracts;
using Contracts.Testing;

namespace Examples.Tests;

public sealed class TokenTests : IDisposable
{
    private readonly TestLedger _ledger = new();
    private readonly TokenClient _token;
    private readonly Address _alice;
    private readonly Address _bob;
    private readonly Address _carol;

    public TokenTests()
    {
        _alice = _ledger.Account("alice");
        _bob = _ledger.Account("bob");
        _carol = _ledger.Account("carol");
        _token = TokenClient.Deploy(_ledger, _alice, 1_000);
    }

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void Deploy_WithASupply_GivesItToTheDeployer()
    {
        Assert.Equal(1_000u, _token.BalanceOf(_alice));
        Assert.Equal(1_000u, _token.Supply());
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
        Assert.Empty(result.Events);
        Assert.Equal(1_000u, _token.BalanceOf(_alice));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000)]
    public void Transfer_ToOneself_ChangesNoBalance(int amount)
    {
        _token.Transfer(_alice, (UInt128)amount).EnsureSucceeded();

        Assert.Equal(1_000u, _token.BalanceOf(_alice));
    }

    [Fact]
    public void TransferFrom_WithinTheAllowance_UsesItUp()
    {
        _token.Approve(_bob, 30).EnsureSucceeded();

        _token.As(_bob).TransferFrom(_alice, _carol, 20).EnsureSucceeded();

        Assert.Equal(20u, _token.BalanceOf(_carol));
        Assert.Equal(10u, _token.AllowanceOf(_alice, _bob));
        Assert.Equal("insufficient allowance", _token.As(_bob).TransferFrom(_alice, _carol, 11).Message);
    }

    [Fact]
    public void Mint_ByTheOwner_MakesMoreAndByOthersReverts()
    {
        _token.Mint(_bob, 5).EnsureSucceeded();

        Assert.Equal(1_005u, _token.Supply());
        Assert.Equal("only the owner can mint", _token.As(_bob).Mint(_bob, 5).Message);
    }

    [Fact]
    public void Mint_BeyondTheType_FaultsInsteadOfWrapping()
    {
        CallResult result = _token.Mint(_bob, UInt128.MaxValue);

        Assert.True(result.Faulted);
        Assert.StartsWith("ArithmeticOverflow", result.Message, StringComparison.Ordinal);
        Assert.Equal(1_000u, _token.Supply());
        Assert.Equal(0u, _token.BalanceOf(_bob));
    }

    [Fact]
    public void Input_ThatNamesNoMethod_Reverts()
    {
        CallResult result = _ledger.Send(_alice, _token.Address, [1, 2, 3, 4], -1);

        Assert.Equal((RevertCodes.UnknownMethod, "unknown method"), (result.RevertCode, result.Message));
    }

    [Fact]
    public void Init_OfADeployedContract_CannotBeCalledAgain()
    {
        CallResult result = _ledger.Send(_alice, _token.Address, [0, 0, 0, 0, .. new byte[16]], -1);

        Assert.False(result.Succeeded);
        Assert.Equal(1_000u, _token.Supply());
    }
}
