using Contracts.Execution;

namespace Contracts.Ledger.Tests.Chains;

/// <summary>The block's gas runs out at each transaction of a proposal in turn.</summary>
public sealed class GasCutTests
{
    private const int Count = 24;
    private const int Accounts = 5;
    private const long Gas = 100;

    private static readonly Address Token = Address.Parse("0x0000000000000000000000000000000000000070");

    /// <summary>
    /// Every number of workers ends the block at the same transaction, and what was left over, proposed again, leads to
    /// the state of a block that had gas for all.
    /// </summary>
    [Theory, InlineData(2), InlineData(3), InlineData(8)]
    public void Append_GasCutAtEveryTransaction_IsTheSameWithSeveralWorkers(int workers)
    {
        for (int seed = 1; seed <= 2; seed++)
        {
            Transaction[] proposal = Proposal(new Random(seed));
            using Chain uncut = Create(long.MaxValue, workers: 1);
            BlockResult whole = uncut.Append(1, proposal);
            Assert.Equal(Count, whole.Receipts.Count);
            for (int cut = 0; cut < Count; cut++)
            {
                long gasMax = whole.Receipts[cut].CumulativeGasUsed;
                string what = $"seed {seed}, {gasMax} gas, cut after transaction {cut}";
                using Chain one = Create(gasMax, workers: 1);
                using Chain several = Create(gasMax, workers);
                for (Transaction[] left = proposal; left.Length > 0;)
                {
                    BlockResult expected = one.Append(1, left);
                    BlockResult actual = several.Append(1, left);

                    Assert.True(expected.FindDifference(actual) is null, $"{what}: {expected.FindDifference(actual)}");
                    Assert.True(left.Length < Count || expected.Receipts.Count == cut + 1, what);
                    Assert.All(expected.Refusals, refusal => Assert.Equal(RefusalCode.BlockFull, refusal.Code));
                    left = [.. expected.Refusals.Select(refusal => refusal.Transaction)];
                }

                Assert.True(EntriesOf(uncut).SequenceEqual(EntriesOf(several)), what);
            }
        }
    }

    /// <summary>All kinds of outcome, on few entries, so that each transaction depends on some before it.</summary>
    private static Transaction[] Proposal(Random random)
    {
        ulong[] nonces = new ulong[Accounts];
        return [.. Enumerable.Range(0, Count).Select(_ => Draw(random, nonces))];
    }

    private static Transaction Draw(Random random, ulong[] nonces)
    {
        int sender = random.Next(Accounts);
        byte from = (byte)random.Next(4);
        byte to = (byte)random.Next(4);
        byte[] input = random.Next(8) switch
        {
            0 => [ScriptExecutor.Revert],
            1 => [ScriptExecutor.Fault],
            2 or 3 => [ScriptExecutor.Set, from, (byte)random.Next(10)],
            _ => [ScriptExecutor.Transfer, from, to, (byte)random.Next(1, 4)],
        };
        byte[] address = new byte[Address.Size];
        address[^1] = (byte)(sender + 1);
        return Transaction.Call(Address.FromBytes(address, 0), nonces[sender]++, Gas, Token, input);
    }

    private static IEnumerable<StateWrite> EntriesOf(Chain chain) =>
        chain.ReadAll().Select(entry => new StateWrite(entry.Key, entry.Value));

    private static Chain Create(long gasMax, int workers) => new(
        ChainConfig.Default with { BlockGasMax = gasMax }, workers, new ScriptExecutor())
    {
        AlwaysExecutesAhead = workers > 1,
    };
}
