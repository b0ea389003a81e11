using Contracts.Ledger.Tests.Executors;
using Contracts.State;

namespace Contracts.Ledger.Tests.Interleaving;

/// <summary>
/// All schedules of tiny blocks: of two transactions without a bound, of three with at most so many interruptions.
/// </summary>
public sealed class EveryScheduleTests
{
    private const int Unbound = int.MaxValue;

    /// <summary>Blocks in which each transaction depends on those before in another way.</summary>
    private static readonly Dictionary<string, Func<SteppedBlock>> Blocks = new()
    {
        ["read and write"] = static () => new SteppedBlock(Sum, Triple),
        ["write where it points"] = static () => new SteppedBlock(Sum, Point),
        ["credit and read"] = static () => new SteppedBlock(Credit, ReadCounter),
        ["debit what is credited"] = static () => new SteppedBlock(Credit, Debit),
        ["three that depend"] = static () => new SteppedBlock(Sum, Triple, Point),
        ["three on counters"] = static () => new SteppedBlock(Credit, Debit, ReadCounter),
        ["three, the write set changes"] = static () => new SteppedBlock(Triple, Point, Sum),
        ["three of a chain"] =
            static () => new SteppedBlock(Sum, Sum, Triple) { Predecessor = static index => index - 1 },
    };

    [Theory]
    [InlineData("read and write", 2, Unbound)]
    [InlineData("write where it points", 2, Unbound)]
    [InlineData("credit and read", 2, Unbound)]
    [InlineData("debit what is credited", 2, Unbound)]
    [InlineData("read and write", 3, 3)]
    [InlineData("three that depend", 2, 4)]
    [InlineData("three on counters", 2, 4)]
    [InlineData("three, the write set changes", 2, 4)]
    [InlineData("three of a chain", 2, 4)]
    [InlineData("three that depend", 3, 3)]
    [InlineData("three on counters", 3, 3)]
    public void EverySchedule_TinyBlock_GivesTheSequentialResult(string name, int workers, int interruptionMax)
    {
        ScheduleTree tree = new(interruptionMax);
        RunAll(tree, name, workers, Mutant.None);

        Assert.True(tree.Count > 1_000, $"{tree.Count} schedules only");
    }

    /// <summary>A test that finds nothing finds defects that are put in.</summary>
    [Theory]
    [InlineData(nameof(Mutant.PublishesBeforeItApplies), "three that depend")]
    [InlineData(nameof(Mutant.PublishesBeforeItApplies), "three on counters")]
    [InlineData(nameof(Mutant.MarksEstimatesTooLate), "three that depend")]
    [InlineData(nameof(Mutant.CommitsUnseen), "read and write")]
    [InlineData(nameof(Mutant.CommitsUnseen), "credit and read")]
    public void EverySchedule_Mutant_IsFound(string mutant, string name)
    {
        ScheduleTree tree = new(interruptionMax: 4);
        Assert.ThrowsAny<Exception>(() => RunAll(tree, name, workers: 2, Enum.Parse<Mutant>(mutant)));
    }

    private static void RunAll(ScheduleTree tree, string name, int workers, Mutant mutant)
    {
        StateStore state = ExecutorHarness.StateOf(2, 1);
        SteppedBlock block = Blocks[name]();
        Interleaver interleaver = new(workers, tree.Choose, mutant);
        while (tree.TryBegin())
            interleaver.AssertSame(block, state, name);
    }

    private static IEnumerable<int> Sum(SyntheticTransaction transaction)
    {
        long first = transaction.Get(0);
        yield return 0;
        transaction.Set(0, first + transaction.Get(1));
    }

    private static IEnumerable<int> Triple(SyntheticTransaction transaction)
    {
        long first = transaction.Get(0);
        yield return 0;
        transaction.Set(1, (first * 3) + transaction.Get(1));
    }

    /// <summary>Which key is written, and whether one is removed, depends on what was read.</summary>
    private static IEnumerable<int> Point(SyntheticTransaction transaction)
    {
        long target = transaction.Get(0) % 2;
        yield return 0;
        transaction.Set((int)target, transaction.Get(1) + 5);
        if (transaction.Get(1) > 3)
            transaction.Delete(1 - (int)target);
    }

    private static IEnumerable<int> Credit(SyntheticTransaction transaction)
    {
        transaction.Credit(0, 7);
        yield return 0;
        transaction.Set(0, transaction.Get(1) + 1);
    }

    private static IEnumerable<int> Debit(SyntheticTransaction transaction)
    {
        bool isDone = transaction.Debit(0, 5);
        yield return 0;
        transaction.Credit(1, isDone ? 5 : (UInt128)(ulong)transaction.Get(0));
    }

    private static IEnumerable<int> ReadCounter(SyntheticTransaction transaction)
    {
        UInt128 first = transaction.Count(0);
        yield return 0;
        transaction.Set(1, (long)(ulong)(first + transaction.Count(1)));
    }
}
