using Contracts.Execution;
using Contracts.Ledger.Executors;
using Contracts.State;

namespace Contracts.Ledger.Tests.Executors;

/// <summary>Runs a block through both executors and compares everything.</summary>
internal sealed class ExecutorHarness : IDisposable
{
    public const long NoGasLimit = long.MaxValue;

    private readonly WorkerPool _pool;
    private readonly ParallelExecutor _parallel;

    public ExecutorHarness(int workers)
    {
        _pool = new WorkerPool(workers, Limits.Default);
        _parallel = new ParallelExecutor(_pool);
    }

    public static StateStore StateOf(int keyCount, long value)
    {
        StateStore state = new(HashSuite.Sha256);
        state.Apply([.. Enumerable.Range(0, keyCount)
            .Select(key => new StateWrite(SyntheticBlock.Key(key), SyntheticBlock.Encode(value)))]);
        return state;
    }

    public static StateStore CountersOf(int counterCount, UInt128 value)
    {
        StateStore state = new(HashSuite.Sha256);
        state.Apply([.. Enumerable.Range(0, counterCount)
            .Select(counter => new StateWrite(SyntheticBlock.Counter(counter), CounterValue.Encode(value)))]);
        return state;
    }

    public BlockOutcome Parallel(IExecutableBlock block, IStateReader state, long gasLimit = NoGasLimit) =>
        _parallel.ExecuteAhead(block, state, gasLimit);

    /// <summary>Asserts that both executors give the same; returns the parallel outcome.</summary>
    public BlockOutcome AssertSame(
        IExecutableBlock block, IStateReader state, string what, long gasLimit = NoGasLimit)
    {
        BlockOutcome? expected = null;
        _pool.Run(1, _ => expected = new SequentialExecutor().Execute(block, state, gasLimit));
        BlockOutcome actual = Parallel(block, state, gasLimit);
        AssertSame(expected!, actual, what);
        return actual;
    }

    public static void AssertSame(BlockOutcome expected, BlockOutcome actual, string what)
    {
        Assert.True(expected.Results.Count == actual.Results.Count, $"{what}: {actual.Results.Count} results");
        for (int i = 0; i < expected.Results.Count; i++)
            Assert.True(expected.Results[i] == actual.Results[i], $"{what}: transaction {i} differs");
        Assert.True(expected.Writes.SequenceEqual(actual.Writes), $"{what}: writes differ");
    }

    public void Dispose() => _pool.Dispose();
}
