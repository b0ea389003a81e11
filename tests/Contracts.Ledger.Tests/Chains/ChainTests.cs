using Contracts.Execution;
using Contracts.State;

namespace Contracts.Ledger.Tests.Chains;

public sealed class ChainTests : IDisposable
{
    private const long Gas = 100;

    private static readonly Address Alice = Address.Parse("0x00000000000000000000000000000000000000a1");
    private static readonly Address Bob = Address.Parse("0x00000000000000000000000000000000000000b0");
    private static readonly Address Token = Address.Parse("0x0000000000000000000000000000000000000070");

    private readonly Chain _chain = new(ChainConfig.Default, workerCount: 2, new ScriptExecutor());

    public void Dispose() => _chain.Dispose();

    [Fact]
    public void Genesis_IsTheSameForTheSameConfigurationOnly()
    {
        using Chain same = new(ChainConfig.Default, workerCount: 1, new ScriptExecutor());
        using Chain other = new(
            ChainConfig.Default with { Limits = Limits.Default with { KeySizeMax = 7 } }, 1, new ScriptExecutor());

        Assert.Equal(_chain.Head, same.Head);
        Assert.Equal(0, _chain.Head.Height);
        Assert.NotEqual(_chain.Head.ComputeHash(), other.Head.ComputeHash());
    }

    [Fact]
    public void Append_SomeTransactions_GivesReceiptsInOrder()
    {
        BlockResult result = _chain.Append(5, [
            Call(Alice, 0, ScriptExecutor.Set, 1, 9),
            Call(Bob, 0, ScriptExecutor.Revert),
            Call(Alice, 1, ScriptExecutor.Fault),
            Call(Alice, 2, ScriptExecutor.Transfer, 1, 2, 4),
        ]);

        Assert.Equal([0, 1, 2, 3], result.Receipts.Select(receipt => receipt.Index));
        Assert.Equal([11, 5, 100, 12], result.Receipts.Select(receipt => receipt.GasUsed));
        Assert.Equal([11, 16, 116, 128], result.Receipts.Select(receipt => receipt.CumulativeGasUsed));
        Assert.Equal(
            [OutcomeKind.Success, OutcomeKind.Reverted, OutcomeKind.Faulted, OutcomeKind.Success],
            result.Receipts.Select(receipt => receipt.Outcome.Kind));
        Assert.Equal(128, result.Block.Header.GasUsed);
        Assert.Equal([5], _chain.Read(ScriptExecutor.Key(Token, 1)));
        Assert.Equal([4], _chain.Read(ScriptExecutor.Key(Token, 2)));
        Assert.Empty(result.Refusals);
    }

    /// <summary>
    /// With several workers the header is made on another thread, of messages that fill more than one piece of memory.
    /// </summary>
    [Theory, InlineData(2), InlineData(3)]
    public void Append_LargeBlocks_HaveTheHeadersThatOneWorkerGivesThem(int workers)
    {
        const int Count = 3_500;
        using Chain one = new(ChainConfig.Default, workerCount: 1, new ScriptExecutor());
        using Chain several = new(ChainConfig.Default, workers, new ScriptExecutor());
        for (int first = 0; first < 3 * Count; first += Count)
        {
            Transaction[] block =
            [
                .. Enumerable.Range(first, Count).Select(i => Call(
                    Alice, (ulong)i, ScriptExecutor.Set, unchecked((byte)i), unchecked((byte)(i / 9)))),
            ];

            BlockResult expected = one.Append(5, block);

            Assert.Equal(Count, expected.Receipts.Count);
            Assert.Null(expected.FindDifference(several.Append(5, block)));
        }
    }

    [Fact]
    public void Append_Blocks_AreChainedByHash()
    {
        BlockHeader genesis = _chain.Head;
        BlockHeader first = _chain.Append(5, []).Block.Header;
        BlockHeader second = _chain.Append(5, [Call(Alice, 0, ScriptExecutor.Set, 1, 1)]).Block.Header;

        Assert.Equal((1, genesis.ComputeHash()), (first.Height, first.PreviousHash));
        Assert.Equal((2, first.ComputeHash()), (second.Height, second.PreviousHash));
        Assert.Equal(genesis.StateRoot, first.StateRoot);
        Assert.NotEqual(first.StateRoot, second.StateRoot);
        Assert.Equal(second, BlockHeader.Decode(second.Encode()));
    }

    public static TheoryData<string, ulong, long, RefusalCode> Refused => new()
    {
        { "used before", 1, Gas, RefusalCode.NonceTooLow },
        { "far too low", 0, Gas, RefusalCode.NonceTooLow },
        { "ahead", 3, Gas, RefusalCode.NonceTooHigh },
        { "far ahead", ulong.MaxValue, Gas, RefusalCode.NonceTooHigh },
        { "no gas limit like this", 2, -1, RefusalCode.GasLimitNegative },
        { "too much gas", 2, Limits.Default.TransactionGasMax + 1, RefusalCode.GasLimitTooHigh },
    };

    [Theory, MemberData(nameof(Refused))]
    public void Append_RefusedTransaction_LeavesNoTrace(string what, ulong nonce, long gasLimit, RefusalCode expected)
    {
        _chain.Append(1, [Call(Alice, 0, ScriptExecutor.Revert), Call(Alice, 1, ScriptExecutor.Revert)]);
        Transaction refused = Transaction.Call(Alice, nonce, gasLimit, Token, [ScriptExecutor.Set, 1, 1]);

        BlockResult result = _chain.Append(1, [refused, Call(Alice, 2, ScriptExecutor.Set, 2, 2)]);

        Refusal refusal = Assert.Single(result.Refusals);
        Assert.True(expected == refusal.Code, what);
        Assert.Equal((0, refused), (refusal.Index, refusal.Transaction));
        Assert.NotEmpty(refusal.Message);
        Assert.Single(result.Receipts);
        Assert.Null(_chain.Read(ScriptExecutor.Key(Token, 1)));
        Assert.Equal(3UL, _chain.NonceOf(Alice));
    }

    [Fact]
    public void Append_TooLargeParts_AreRefused()
    {
        byte[] tooLong = new byte[Limits.Default.InputSizeMax + 1];
        byte[] tooLongPackage = new byte[Limits.Default.PackageSizeMax + 1];

        BlockResult result = _chain.Append(1, [
            Transaction.Call(Alice, 0, Gas, Token, tooLong),
            Transaction.Deploy(Alice, 0, Gas, tooLongPackage, []),
            Transaction.Deploy(Alice, 0, Gas, [], tooLong),
        ]);

        Assert.All(result.Refusals, refusal => Assert.Equal(RefusalCode.TooLarge, refusal.Code));
        Assert.Equal(3, result.Refusals.Count);
        Assert.Equal(0UL, _chain.NonceOf(Alice));
    }

    [Fact]
    public void Append_FailedTransactions_UseTheirNonces()
    {
        _chain.Append(1, [Call(Alice, 0, ScriptExecutor.Fault), Call(Alice, 1, ScriptExecutor.Revert)]);

        Assert.Equal(2UL, _chain.NonceOf(Alice));
        Assert.Equal(0UL, _chain.NonceOf(Bob));
    }

    [Fact]
    public void Append_BlockGasUsedUp_LeavesTheRestForTheNextBlock()
    {
        using Chain chain = new(
            ChainConfig.Default with { BlockGasMax = 20 }, workerCount: 2, new ScriptExecutor());
        Transaction[] proposal =
        [
            Call(Alice, 0, ScriptExecutor.Set, 1, 1),
            Call(Bob, 7, ScriptExecutor.Set, 1, 1),
            Call(Alice, 1, ScriptExecutor.Set, 2, 1),
            Call(Alice, 2, ScriptExecutor.Set, 3, 1),
        ];

        BlockResult first = chain.Append(1, proposal);
        BlockResult second = chain.Append(2, proposal[3..]);

        Assert.Equal(2, first.Receipts.Count);
        Assert.Equal(
            [(1, RefusalCode.NonceTooHigh), (3, RefusalCode.BlockFull)],
            first.Refusals.Select(refusal => (refusal.Index, refusal.Code)));
        Assert.Single(second.Receipts);
        Assert.Equal(3UL, chain.NonceOf(Alice));
    }

    [Fact]
    public void Append_TimeBeforeTheLastBlock_Throws()
    {
        _chain.Append(10, []);

        Assert.Throws<ArgumentOutOfRangeException>(() => _chain.Append(9, []));
        Assert.Equal(1, _chain.Head.Height);
    }

    [Theory, InlineData(1), InlineData(2), InlineData(8)]
    public void Append_BugOfTheNodeInTheMiddle_LeavesTheChainAsItWas(int workers)
    {
        using Chain chain = new(ChainConfig.Default, workers, new ScriptExecutor());
        chain.Append(1, [Call(Alice, 0, ScriptExecutor.Set, 1, 50)]);
        BlockHeader before = chain.Head;
        Transaction[] bad =
        [
            .. Enumerable.Range(1, 40).Select(i => Call(Alice, (ulong)i, ScriptExecutor.Transfer, 1, 2, 1)),
            Call(Bob, 0, ScriptExecutor.NodeBug),
            .. Enumerable.Range(41, 40).Select(i => Call(Alice, (ulong)i, ScriptExecutor.Transfer, 1, 2, 1)),
        ];

        InvalidOperationException exception = Assert.Throws<InvalidOperationException>(() => chain.Append(2, bad));

        Assert.Equal("a bug of the node", exception.Message);
        Assert.Equal(before, chain.Head);
        Assert.Equal([50], chain.Read(ScriptExecutor.Key(Token, 1)));
        Assert.Equal(1UL, chain.NonceOf(Alice));
        BlockResult next = chain.Append(2, [Call(Alice, 1, ScriptExecutor.Transfer, 1, 2, 1)]);
        Assert.True(Assert.Single(next.Receipts).Outcome.IsSuccess);
    }

    [Fact]
    public void Append_AnyNumberOfWorkers_GivesTheSameBlocks()
    {
        foreach (int workers in new[] { 2, 3, 8 })
        {
            using Chain parallel = new(ChainConfig.Default, workers, new ScriptExecutor());
            using Chain twin = new(ChainConfig.Default, 1, new ScriptExecutor());
            for (int seed = 0; seed < 12; seed++)
            {
                Transaction[] proposal = Random(seed, 200, twin);
                BlockResult expected = twin.Append(seed, proposal);
                BlockResult actual = parallel.Append(seed, proposal);

                string? difference = expected.FindDifference(actual);
                Assert.True(difference is null, $"seed {seed}, {workers} workers: {difference}");
            }
        }
    }

    [Fact]
    public void FindDifference_OtherBlock_NamesIt()
    {
        using Chain other = new(ChainConfig.Default, 1, new ScriptExecutor());
        BlockResult left = _chain.Append(1, [Call(Alice, 0, ScriptExecutor.Set, 1, 1)]);
        BlockResult right = other.Append(1, [Call(Alice, 0, ScriptExecutor.Set, 1, 2)]);

        Assert.Contains("receipt", left.FindDifference(right), StringComparison.Ordinal);
        Assert.Null(left.FindDifference(left));
    }

    [Fact]
    public void Query_AnyCall_LeavesNoTrace()
    {
        BlockHeader before = _chain.Head;

        ExecutionResult result = _chain.Query(Alice, Token, [ScriptExecutor.Set, 1, 1], Gas);

        Assert.True(result.Outcome.IsSuccess);
        Assert.Equal(before, _chain.Head);
        Assert.Null(_chain.Read(ScriptExecutor.Key(Token, 1)));
        Assert.Equal(0UL, _chain.NonceOf(Alice));
    }

    [Fact]
    public void Proofs_OfStateTransactionsAndReceipts_VerifyFromTheHeaderAlone()
    {
        BlockResult result = _chain.Append(1, Random(1, 30, _chain));
        BlockHeader header = BlockHeader.Decode(result.Block.Header.Encode());
        HashSuite suite = HashSuite.FromId(header.HashSuiteId);
        StateProofVerifier verifier = new(suite);

        StateKey present = result.Writes.First(write => write.Value is not null).Key;
        StateKey absent = ScriptExecutor.Key(Bob, 99);
        Assert.True(verifier.ProvesValue(
            header.StateRoot, present.Bytes, _chain.Read(present), _chain.Prove(present)));
        Assert.True(verifier.ProvesAbsence(header.StateRoot, absent.Bytes, _chain.Prove(absent)));
        for (int i = 0; i < header.TransactionCount; i++)
        {
            byte[] id = result.Block.Transactions[i].Id.ToBytes();
            byte[] receipt = result.Receipts[i].Encode();
            Assert.True(result.Block.ProveTransaction(i).Proves(suite, header.TransactionRoot, id));
            Assert.True(result.ProveReceipt(i).Proves(suite, header.ReceiptRoot, receipt));
            Assert.False(result.ProveReceipt(i).Proves(suite, header.TransactionRoot, receipt));
        }
    }

    [Fact]
    public void Sha256Chain_SameProposal_HasOtherRootsAndTheSameReceipts()
    {
        using Chain sha256 = new(
            ChainConfig.Default with { HashSuite = HashSuite.Sha256 }, 2, new ScriptExecutor());
        Transaction[] proposal = Random(3, 50, _chain);

        BlockResult left = _chain.Append(1, proposal);
        BlockResult right = sha256.Append(1, proposal);

        Assert.Equal(left.Receipts, right.Receipts);
        Assert.NotEqual(left.Block.Header.StateRoot, right.Block.Header.StateRoot);
        Assert.Equal(HashSuite.Sha256.Id, right.Block.Header.HashSuiteId);
    }

    private static Transaction Call(Address sender, ulong nonce, params byte[] input) =>
        Transaction.Call(sender, nonce, Gas, Token, input);

    private static Transaction[] Random(int seed, int count, Chain chain)
    {
        Random random = new(seed);
        Dictionary<Address, ulong> nonces = new() { [Alice] = chain.NonceOf(Alice), [Bob] = chain.NonceOf(Bob) };
        var transactions = new Transaction[count];
        for (int i = 0; i < count; i++)
        {
            Address sender = random.Next(2) == 0 ? Alice : Bob;
            byte[] input = random.Next(10) switch
            {
                0 => [ScriptExecutor.Revert],
                1 => [ScriptExecutor.Fault],
                < 5 => [ScriptExecutor.Set, (byte)random.Next(6), (byte)random.Next(200)],
                _ => [ScriptExecutor.Transfer, (byte)random.Next(6), (byte)random.Next(6), (byte)random.Next(90)],
            };
            transactions[i] = Call(sender, nonces[sender]++, input);
        }

        return transactions;
    }
}
