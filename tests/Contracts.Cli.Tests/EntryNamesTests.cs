using Contracts.Bytecode;
using Contracts.Cli.Abi;
using Contracts.Cli.Running;
using Contracts.Execution;

namespace Contracts.Cli.Tests;

public sealed class EntryNamesTests
{
    private static readonly Address Token = Address.Parse("0x00000000000000000000000000000000000000aa");
    private static readonly Address Other = Address.Parse("0x00000000000000000000000000000000000000bb");

    private readonly AbiDocument _abi = ReadAbi();

    [Fact]
    public void NameOf_EntriesOfAKnownContract_ReadsAsInItsSource()
    {
        EntryNames names = new([(Token, "token", _abi)]);
        byte[] mapKey = [.. SlotOf("_balances"), .. Other.ToBytes()];

        Assert.Equal($"token._balances[\"{Other}\"]", names.NameOf(StateKey.ForData(Token, mapKey)));
        Assert.Equal("token._supply", names.NameOf(StateKey.ForData(Token, SlotOf("_supply"))));
        Assert.Equal("the nonce of token", names.NameOf(StateKey.ForAccount(Token)));
        Assert.Equal("the code of token", names.NameOf(StateKey.ForCodeHash(Token)));
    }

    [Fact]
    public void NameOf_EntriesThatNobodyDescribes_ShowsTheirBytes()
    {
        EntryNames names = new([(Token, "token", _abi)]);

        Assert.Equal("token[00000000]", names.NameOf(StateKey.ForData(Token, [0, 0, 0, 0])));
        Assert.Equal("token[07]", names.NameOf(StateKey.ForData(Token, [7])));
        Assert.Equal($"{Other}[07]", names.NameOf(StateKey.ForData(Other, [7])));
    }

    private byte[] SlotOf(string field) =>
        [.. BitConverter.GetBytes(_abi.State.Single(candidate => candidate.Name == field).Slot).Reverse()];

    private static AbiDocument ReadAbi()
    {
        Assert.Null(ContractPackage.TryRead(TokenContract.Bytes, Limits.Default, out ContractPackage? package));
        return AbiDocument.Parse(package!.Abi, TokenContract.Path);
    }
}
