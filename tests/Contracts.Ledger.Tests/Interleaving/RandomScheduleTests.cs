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

    private static void Run(int seed, int workers, SyntheticBlock block, StateStore state)
    {
        Random random = new(seed);
        Interleaver? interleaver = null;
        interleaver = new Interleaver(workers, Choose);
        interleaver.AssertSame(
            block.With(() => interleaver.SwitchWithinExecution()), state, $"seed {seed}, {workers} workers");

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
