using Contracts.Generators.Tests.Hosting;
using Examples;

namespace Contracts.Generators.Tests;

/// <summary>
/// The Token example, unlinked, through its generated client: everything between a call and the host.
/// </summary>
public sealed class TokenTests
{
    private readonly FakeChannel _channel = new();

    [Fact]
    public void Deploy_WithSupply_GivesItToTheSender()
    {
        TokenClient token = TokenClient.Deploy(_channel, Accounts.Alice, 1_000);
        Assert.Equal(1_000u, token.BalanceOf(Accounts.Alice));
        Assert.Equal(1_000u, token.Supply());
        Assert.Equal(0u, token.BalanceOf(Accounts.Bob));
    }

    [Fact]
    public void Transfer_WithinBalance_MovesAndEmits()
    {
        TokenClient token = TokenClient.Deploy(_channel, Accounts.Alice, 1_000);
        CallResult result = token.Transfer(Accounts.Bob, 10);
        Assert.True(result.Succeeded);
        Assert.Equal([new Transferred(Accounts.Alice, Accounts.Bob, 10)], result.EventsOf<Transferred>());
        Assert.Equal(990u, token.BalanceOf(Accounts.Alice));
        Assert.Equal(10u, token.BalanceOf(Accounts.Bob));
    }

    [Fact]
    public void Transfer_BeyondBalance_RevertsWithoutEffect()
    {
        TokenClient token = TokenClient.Deploy(_channel, Accounts.Alice, 1_000);
        CallResult result = token.As(Accounts.Bob).Transfer(Accounts.Alice, 1);
        Assert.True(result.Reverted);
        Assert.Equal((0, "insufficient balance"), (result.RevertCode, result.Message));
        Assert.Empty(result.Events);
        Assert.Equal(1_000u, token.BalanceOf(Accounts.Alice));
    }

    [Fact]
    public void TransferFrom_WithinAllowance_SpendsIt()
    {
        TokenClient token = TokenClient.Deploy(_channel, Accounts.Alice, 1_000);
        token.Approve(Accounts.Bob, 30).EnsureSucceeded();
        token.As(Accounts.Bob).TransferFrom(Accounts.Alice, Accounts.Carol, 20).EnsureSucceeded();
        Assert.Equal(10u, token.AllowanceOf(Accounts.Alice, Accounts.Bob));
        Assert.Equal(20u, token.BalanceOf(Accounts.Carol));
        Assert.True(token.As(Accounts.Bob).TransferFrom(Accounts.Alice, Accounts.Carol, 11).Reverted);
    }

    [Fact]
    public void Mint_BeyondTheType_OverflowsAndDoesNotWrap()
    {
        TokenClient token = TokenClient.Deploy(_channel, Accounts.Alice, UInt128.MaxValue);
        Assert.Throws<OverflowException>(() => token.Mint(Accounts.Bob, 1));
    }

    [Theory]
    [InlineData("", -2)]
    [InlineData("000000", -2)]
    [InlineData("12345678", -1)]
    [InlineData("0000000001", -2)]
    public void Input_ThatIsNoCall_Reverts(string input, int code)
    {
        TokenClient token = TokenClient.Deploy(_channel, Accounts.Alice, 1_000);
        CallResult result = _channel.Send(Accounts.Bob, token.Address, Convert.FromHexString(input), -1);
        Assert.Equal(code, result.RevertCode);
    }

    [Fact]
    public void Input_WithAByteLeftOver_Reverts()
    {
        TokenClient token = TokenClient.Deploy(_channel, Accounts.Alice, 1_000);
        byte[] input = [.. Selector("BalanceOf(address)"), .. Accounts.Alice.ToBytes(), 0];
        CallResult result = _channel.Send(Accounts.Bob, token.Address, input, -1);
        Assert.Equal((-2, "malformed input"), (result.RevertCode, result.Message));
    }

    [Fact]
    public void State_OfACounterMap_LiesUnderSlotAndKey()
    {
        TokenClient token = TokenClient.Deploy(_channel, Accounts.Alice, 5);
        string slot = Convert.ToHexStringLower(Selector("_balances"));
        string key = $"counter {token.Address}/{slot}{Convert.ToHexStringLower(Accounts.Alice.ToBytes())}";
        Assert.Equal("00000000000000000000000000000005", Convert.ToHexStringLower(_channel.Host.State[key]));
    }

    private static byte[] Selector(string name) =>
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(name))[..4];
}
