using Contracts.Ledger.Executors.Speculation;

namespace Contracts.Ledger.Tests.Executors;

public sealed class TransactionSlotTests
{
    [Theory]
    [InlineData(0, 0), InlineData(1, 0), InlineData(2, 12), InlineData(3, 1_000_000), InlineData(4, int.MaxValue)]
    public void Status_PhaseAndIncarnation_FitInOneWord(int phase, int incarnation)
    {
        TransactionStatus status = new((TransactionPhase)phase, incarnation);

        Assert.Equal(((TransactionPhase)phase, incarnation), (status.Phase, status.Incarnation));
    }

    // A validator that was slow must not take back what another incarnation did.
    [Fact]
    public void TryMove_OldIncarnation_Fails()
    {
        TransactionSlot slot = Executed(incarnation: 1);

        Assert.False(slot.TryMove(TransactionPhase.Executed, TransactionPhase.Aborting, incarnation: 0));
        Assert.True(slot.TryMove(TransactionPhase.Executed, TransactionPhase.Aborting, incarnation: 1));
    }

    [Fact]
    public void TryMove_CommittedTransaction_CannotBeTakenBack()
    {
        TransactionSlot slot = Executed(incarnation: 0);
        Assert.True(slot.TryMove(TransactionPhase.Executed, TransactionPhase.Committed, incarnation: 0));

        Assert.False(slot.TryMove(TransactionPhase.Executed, TransactionPhase.Aborting, incarnation: 0));
    }

    [Fact]
    public void TryAddDependent_BlockerHasResults_IsRefused()
    {
        TransactionSlot blocker = Executed(incarnation: 0);
        TransactionSlot waiting = Executing(incarnation: 3);

        Assert.False(blocker.TryAddDependent(7, waiting, incarnation: 3));
        Assert.Equal(TransactionPhase.Executing, waiting.Status.Phase);
    }

    // Whoever comes at the moment in which the blocker finishes is either handed out or refused, and never left
    // waiting.
    [Fact]
    public void Finish_WhileOthersArrive_LeavesNobodyWaiting()
    {
        for (int round = 0; round < 2_000; round++)
        {
            TransactionSlot blocker = Executing(incarnation: 0);
            TransactionSlot waiting = Executing(incarnation: 0);
            bool isParked = false;
            using Barrier start = new(2);
            Thread thread = new(() =>
            {
                start.SignalAndWait();
                isParked = blocker.TryAddDependent(5, waiting, incarnation: 0);
            });
            thread.Start();
            List<int> dependents = [];
            start.SignalAndWait();
            blocker.Finish(incarnation: 0, dependents);
            thread.Join();

            Assert.True(isParked == (dependents.Count == 1), $"round {round}");
        }
    }

    private static TransactionSlot Executing(int incarnation)
    {
        TransactionSlot slot = new();
        slot.Reset();
        slot.MakeReady(incarnation);
        Assert.True(slot.TryMove(TransactionPhase.Ready, TransactionPhase.Executing, incarnation));
        return slot;
    }

    private static TransactionSlot Executed(int incarnation)
    {
        TransactionSlot slot = Executing(incarnation);
        slot.Finish(incarnation, []);
        return slot;
    }
}
