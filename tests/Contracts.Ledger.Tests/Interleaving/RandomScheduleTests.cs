using System.Numerics;
using Contracts.Ledger.Tests.Executors;
using Contracts.State;

namespace Contracts.Ledger.Tests.Interleaving;

/// <summary>Random schedules of random blocks.</summary>
public sealed class RandomScheduleTests
{
    [Theory, InlineData(2), InlineData(3), InlineData(5)]
    public void AnySchedule_RandomBlocks_GivesTheSequentialResult(int workers)
    {
        for (int seed = 0; seed < 400; seed++)
        {
            Random random = new(seed);
            int keyCount = random.Next(1, 6);
            SyntheticBlock block = BlockGenerator.Mixed(seed, random.Next(1, 12), keyCount);

            Run(seed, workers, block, ExecutorHarness.StateOf(keyCount, 10));
        }
    }

    [Theory, InlineData(2), InlineData(3), InlineData(5)]
    public void AnySchedule_Counters_GivesTheSequentialResult(int workers)
    {
        for (int seed = 0; seed < 400; seed++)
        {
            Random random = new(seed);
            int counterCount = random.Next(1, 4);
            SyntheticBlock block = BlockGenerator.Counters(seed, random.Next(1, 12), counterCount);

            Run(seed, workers, block, ExecutorHarness.CountersOf(counterCount, 50));
        }
    }

    [Theory, InlineData(2), InlineData(4)]
    public void AnySchedule_ChainsOfSenders_GivesTheSequentialResult(int workers)
    {
        for (int seed = 0; seed < 200; seed++)
        {
            SyntheticBlock block = BlockGenerator.Transfers(seed, 12, accountCount: 3);

            Run(seed, workers, block, ExecutorHarness.StateOf(3, 300));
        }
    }

    /// <summary>
    /// Counted on a schedule that a seed gives: on threads it depends on what else the machine does. These take up to
    /// five executions a transaction; aborts that cascade would take as many as the scheduler allows, 13.
    /// </summary>
    [Theory, InlineData(2), InlineData(16)]
    public void AnySchedule_EverythingOnOneKey_KeepsExecutionsBounded(int workers)
    {
        const int Count = 300;
        for (int seed = 0; seed < 100; seed++)
        {
            SyntheticBlock block = new([.. Enumerable.Repeat<Action<SyntheticTransaction>>(t => t.Add(0, 1), Count)]);

            int executions = Run(seed, workers, block, ExecutorHarness.StateOf(1, 0));

            // One round more is the sequential executor's, which the other is compared with.
            Assert.True(executions <= 6 * Count, $"seed {seed}, {workers} workers: {executions} executions");
        }
    }

    /// <summary>Compares the two executors, and returns how many executions they began.</summary>
    private static int Run(int seed, int workers, SyntheticBlock block, StateStore state)
    {
        Random random = new(seed);
        Interleaver? interleaver = null;
        interleaver = new Interleaver(workers, Choose);
        SyntheticBlock stepped = block.With(() => interleaver.SwitchWithinExecution());
        interleaver.AssertSame(stepped, state, $"seed {seed}, {workers} workers");
        return stepped.Executions;

        int Choose(int current, ulong choices)
        {
            if ((choices >> current & 1) != 0 && random.Next(3) != 0)
                return current;
            for (int skipped = random.Next(BitOperations.PopCount(choices)); skipped > 0; skipped--)
                choices &= choices - 1;
            return BitOperations.TrailingZeroCount(choices);
        }
    }
}
