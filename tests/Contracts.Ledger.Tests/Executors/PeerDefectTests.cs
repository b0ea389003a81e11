using System.Reflection;
using Contracts.Execution;
using Contracts.Ledger.Executors;
using Contracts.Ledger.Executors.Speculation;
using Contracts.State;
using Contracts.TestKit;

namespace Contracts.Ledger.Tests.Executors;

/// <summary>Defects that other implementations of Block-STM had, each with what keeps it away from here.</summary>
public sealed class PeerDefectTests
{
    /// <summary>The table in <c>docs/ledger.md</c> names tests that there are.</summary>
    [Fact]
    public void EveryDefect_HasItsTest()
    {
        HashSet<string> tests = [.. typeof(PeerDefectTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .Where(method => method.GetCustomAttribute<FactAttribute>() is not null)
            .Select(method => method.Name)];
        string[] named = [.. File.ReadLines(Path.Combine(Checkout.Root, "docs", "ledger.md"))
            .SkipWhile(line => !line.StartsWith("## Defects of peers", StringComparison.Ordinal))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && line.Contains('`'))
            .Select(line => line.Split('`')[^2])];

        Assert.True(named.Length >= 12, $"{named.Length} defects");
        Assert.All(named, name => Assert.Contains(name, tests));
    }

    [Fact]
    public void TakeTrace_WithinABlock_NeverGivesOneTwice()
    {
        WorkerArena arena = new();
        for (int block = 0; block < 3; block++)
        {
            arena.Reset();
            ExecutionTrace[] traces = [.. Enumerable.Range(0, 5).Select(_ => arena.TakeTrace())];
            arena.GiveBackTrace();
            Assert.Same(traces[^1], arena.TakeTrace());
            Assert.Equal(traces.Length, traces.Distinct().Count());
        }
    }

    [Theory, InlineData(2), InlineData(8)]
    public void Execute_RemovedAndWrittenAgain_IsThereForThoseAfter(int workers)
    {
        using ExecutorHarness harness = new(workers);
        Action<SyntheticTransaction>[] transactions =
            [.. Enumerable.Range(0, 300).Select<int, Action<SyntheticTransaction>>(i => (i % 3) switch
            {
                0 => transaction => transaction.Delete(0),
                1 => transaction => transaction.Set(1, transaction.Exists(0) ? 1 : 2),
                _ => transaction => transaction.Set(0, transaction.Exists(0) ? 3 : transaction.Get(1)),
            })];

        BlockOutcome outcome =
            harness.AssertSame(new SyntheticBlock(transactions), ExecutorHarness.StateOf(1, 7), $"{workers} workers");

        Assert.Equal(2, SyntheticBlock.Decode(outcome.Writes[0].Value));
    }

    [Fact]
    public void Execute_KeysOfOneName_AreEntriesOfTheirOwn()
    {
        using ExecutorHarness harness = new(workers: 4);
        StateStore state = ExecutorHarness.StateOf(1, 5);
        state.Apply([new StateWrite(SyntheticBlock.Counter(0), CounterValue.Encode(9))]);
        SyntheticBlock block = new(
            transaction => transaction.Delete(0),
            transaction => transaction.Credit(0, transaction.Exists(0) ? 1UL : 2UL),
            transaction => transaction.Set(1, (long)(ulong)transaction.Count(0)));

        BlockOutcome outcome = harness.AssertSame(block, state, "one name");

        Assert.Equal(11, SyntheticBlock.Decode(outcome.Writes[^1].Value));
    }
}
