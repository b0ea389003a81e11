using Contracts;
using Contracts.Testing;

namespace Hostile.Tests;

/// <summary>Contracts that a node accepts, because nobody can tell beforehand, and then halts.</summary>
public sealed class HaltedTests : IDisposable
{
    private const long GasLimit = 20_000_000;

    private readonly TestLedger _ledger = new();
    private readonly Address _mallory;

    public HaltedTests() => _mallory = _ledger.Account("mallory");

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void Spinner_EveryKindOfLoop_RunsOutOfGas()
    {
        SpinnerClient spinner = SpinnerClient.Deploy(_ledger, _mallory).WithGasLimit(GasLimit);

        AssertFault("OutOfGas", spinner.Spin());
        AssertFault("OutOfGas", spinner.SpinThroughTry());
        AssertFault("OutOfGas", spinner.SpinThroughCalls());
    }

    [Fact]
    public void Recursion_WithoutEnd_RunsOutOfStack()
    {
        RecursionClient recursion = RecursionClient.Deploy(_ledger, _mallory).WithGasLimit(GasLimit);

        AssertFault("StackOverflow", recursion.Dive());
        AssertFault("StackOverflow", recursion.DiveWide());
        AssertFault("StackOverflow", recursion.DiveAgain());
    }

    [Fact]
    public void Bomb_HoweverItAllocates_RunsOutOfMemory()
    {
        BombClient bomb = BombClient.Deploy(_ledger, _mallory).WithGasLimit(1_000_000_000);

        AssertFault("OutOfMemory", bomb.Explode(1 << 30));
        AssertFault("OutOfMemory", bomb.Grow());
        AssertFault("OutOfMemory", bomb.ExplodeAgain());
    }

    [Fact]
    public void Mistakes_OfEveryKind_AreFaultsWithAName()
    {
        MistakesClient mistakes = MistakesClient.Deploy(_ledger, _mallory);

        AssertFault("DivideByZero", mistakes.Divide(0));
        AssertFault("ArithmeticOverflow", mistakes.Overflow(int.MaxValue));
        AssertFault("IndexOutOfRange", mistakes.Index(3));
        AssertFault("IndexOutOfRange", mistakes.Index(-1));
        AssertFault("NullReference", mistakes.Null());
        AssertFault("InvalidCast", mistakes.Cast());
        Assert.Equal(50, mistakes.Divide(2).Value);
    }

    [Fact]
    public void Mistakes_UnhandledException_UndoesTheWriteBeforeIt()
    {
        MistakesClient mistakes = MistakesClient.Deploy(_ledger, _mallory);

        CallResult result = mistakes.Throw();

        AssertFault("UnhandledException", result);
        Assert.Contains("System.InvalidOperationException", result.Message, StringComparison.Ordinal);
        Assert.Equal(0, mistakes.Written());
    }

    [Fact]
    public void Swallower_NoHandler_SurvivesALimitOrARevert()
    {
        SwallowerClient swallower = SwallowerClient.Deploy(_ledger, _mallory).WithGasLimit(GasLimit);

        AssertFault("OutOfGas", swallower.CatchAll());
        AssertFault("OutOfGas", swallower.FinallyWrites());
        CallResult revert = swallower.CatchRevert();
        Assert.Equal((true, 7, "caught?"), (revert.Reverted, revert.RevertCode, revert.Message));
        Assert.Equal(0, swallower.Trace());
    }

    [Fact]
    public void ThrowStorm_FromAnyDepth_PaysForItsUnwinding()
    {
        ThrowStormClient storm = ThrowStormClient.Deploy(_ledger, _mallory).WithGasLimit(GasLimit);

        AssertFault("OutOfGas", storm.Rage(1_000_000));
        AssertFault("OutOfGas", storm.RageDeep(1_000_000, 200));
    }

    [Fact]
    public void Thief_ThatCallsBack_IsRefusedAndPaidOnce()
    {
        VaultClient vault = VaultClient.Deploy(_ledger, _ledger.Account("bank"));
        ThiefClient thief = ThiefClient.Deploy(_ledger, _mallory, vault.Address, false);

        thief.Steal(100).EnsureSucceeded();

        Assert.StartsWith("Reentrancy", thief.LastFailure(), StringComparison.Ordinal);
        Assert.Equal(100u, vault.Paid());
    }

    [Fact]
    public void Thief_ThatInsists_GetsNothing()
    {
        VaultClient vault = VaultClient.Deploy(_ledger, _ledger.Account("bank"));
        ThiefClient thief = ThiefClient.Deploy(_ledger, _mallory, vault.Address, true);

        CallResult result = thief.Steal(100);

        Assert.Equal((true, "all or nothing"), (result.Reverted, result.Message));
        Assert.Equal(0u, vault.Paid());
    }

    [Fact]
    public void SneakyView_ThatWritesOrEmits_Faults()
    {
        SneakyViewClient view = SneakyViewClient.Deploy(_ledger, _mallory);
        view.LookOnce().EnsureSucceeded();

        AssertFault("ViewWrite", Assert.Throws<ContractCallException>(() => view.Look()).Result);
        AssertFault("ViewWrite", Assert.Throws<ContractCallException>(() => view.Shout()).Result);
        Assert.Equal(1, view.Looks());
    }

    [Fact]
    public void Flood_OfKeysEventsOrBytes_StopsAtALimit()
    {
        FloodClient flood = FloodClient.Deploy(_ledger, _mallory).WithGasLimit(GasLimit);

        AssertFault("OutOfGas", flood.Keys());
        AssertFault("LimitExceeded", flood.WithGasLimit(1_000_000_000).Events(2_000));
        AssertFault("LimitExceeded", flood.WithGasLimit(1_000_000_000).Value(200 * 1024));
        AssertFault("OutOfMemory", flood.WithGasLimit(1_000_000_000).Value(8 * 1024 * 1024));
        AssertFault("LimitExceeded", flood.WithGasLimit(1_000_000_000).Key(10_000));
    }

    [Fact]
    public void Ledger_AfterAFault_GoesOn()
    {
        SpinnerClient spinner = SpinnerClient.Deploy(_ledger, _mallory).WithGasLimit(100_000);
        MistakesClient mistakes = MistakesClient.Deploy(_ledger, _mallory);

        AssertFault("OutOfGas", spinner.Spin());

        Assert.Equal(25, mistakes.Divide(4).Value);
    }

    private static void AssertFault(string name, CallResult result)
    {
        Assert.True(result.Faulted, result.ToString());
        Assert.StartsWith(name, result.Message, StringComparison.Ordinal);
    }
}
