using Contracts.Ledger.Tests.Executors;

namespace Contracts.Ledger.Tests.Running;

/// <summary>
/// Blocks of tiny transactions on few keys, over and over on real threads: what makes a missing fence show within
/// seconds.
/// </summary>
internal sealed class StressRun(int workers) : IDisposable
{
    private const int StartBalance = 1_000;
    private const int Transactions = 400;

    private readonly ExecutorHarness _harness = new(workers);

    /// <summary>Runs the blocks of one seed.</summary>
    public void Execute(int seed)
    {
        int accounts = seed % 3 == 0 ? 10 : 1_000;
        string what = $"seed {seed}, {workers} workers";
        _harness.AssertSame(
            BlockGenerator.Transfers(seed, Transactions, accounts), ExecutorHarness.StateOf(10, StartBalance), what);
        _harness.AssertSame(
            BlockGenerator.Payments(seed, Transactions, accounts), ExecutorHarness.CountersOf(10, StartBalance), what);
        _harness.AssertSame(
            BlockGenerator.Counters(seed, Transactions, 5), ExecutorHarness.CountersOf(5, StartBalance), what);
    }

    public void Dispose() => _harness.Dispose();
}
