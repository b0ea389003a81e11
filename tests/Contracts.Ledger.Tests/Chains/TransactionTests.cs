using Contracts.Execution;

namespace Contracts.Ledger.Tests.Chains;

public sealed class TransactionTests
{
    private static readonly Address Alice = Address.Parse("0x00000000000000000000000000000000000000a1");

    public static TheoryData<Transaction> Examples =>
    [
        Transaction.Call(Alice, 0, 0, default, []),
        Transaction.Call(Alice, ulong.MaxValue, long.MaxValue, Alice, [1, 2, 3, 4]),
        Transaction.Call(Alice, 7, -1, Alice, new byte[300]),
        Transaction.Deploy(Alice, 1, 1_000, [9, 9], []),
        Transaction.Deploy(Alice, 2, 1_000, [], [1]),
    ];

    [Theory, MemberData(nameof(Examples))]
    public void Decode_OfEncoding_IsTheSame(Transaction transaction)
    {
        Transaction decoded = Transaction.Decode(transaction.Encoding.ToArray());

        Assert.Equal(transaction, decoded);
        Assert.Equal(
            (transaction.Sender, transaction.Nonce, transaction.GasLimit),
            (decoded.Sender, decoded.Nonce, decoded.GasLimit));
        Assert.Equal(transaction.Action.GetType(), decoded.Action.GetType());
    }

    [Theory, MemberData(nameof(Examples))]
    public void Decode_EveryPrefixAndEveryExtension_IsRefused(Transaction transaction)
    {
        byte[] encoding = transaction.Encoding.ToArray();
        for (int length = 0; length < encoding.Length; length++)
            Assert.Throws<CanonicalFormatException>(() => Transaction.Decode(encoding[..length]));
        Assert.Throws<CanonicalFormatException>(() => Transaction.Decode([.. encoding, 0]));
    }

    [Fact]
    public void Decode_UnknownVersionOrKind_IsRefused()
    {
        byte[] version = Transaction.Call(Alice, 0, 0, default, []).Encoding.ToArray();
        byte[] kind = [.. version];
        version[0] = 9;
        kind[37] = 9;

        Assert.Throws<CanonicalFormatException>(() => Transaction.Decode(version));
        Assert.Throws<CanonicalFormatException>(() => Transaction.Decode(kind));
    }

    [Fact]
    public void Id_AnyPartChanged_IsAnother()
    {
        Transaction[] transactions =
        [
            Transaction.Call(Alice, 0, 5, default, [1]),
            Transaction.Call(default, 0, 5, default, [1]),
            Transaction.Call(Alice, 1, 5, default, [1]),
            Transaction.Call(Alice, 0, 6, default, [1]),
            Transaction.Call(Alice, 0, 5, Alice, [1]),
            Transaction.Call(Alice, 0, 5, default, [2]),
            Transaction.Deploy(Alice, 0, 5, [1], []),
            Transaction.Deploy(Alice, 0, 5, [], [1]),
        ];

        Assert.Equal(transactions.Length, transactions.Select(transaction => transaction.Id).Distinct().Count());
    }

    // The id of a transaction and the address of a contract are consensus: these values never change.
    [Fact]
    public void IdAndAddress_OfAFixedTransaction_AreFixed()
    {
        Transaction deploy = Transaction.Deploy(Alice, 3, 1_000, [1, 2], [3]);

        Assert.Equal("0xe320cc4417e3838946bdc7875f8d59e9b02b29d2bce44db6ac0deddfe8164bc0", deploy.Id.ToString());
        Assert.Equal("0xafce91917ed2151fdcc3268d90f165a1d31be5da", ((DeployAction)deploy.Action).Contract.ToString());
        Assert.Equal(ContractAddress.Of(Alice, 3), ((DeployAction)deploy.Action).Contract);
    }
}
