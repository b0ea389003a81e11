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
    public void TryAddWaiting_BlockerHasResults_IsRefused()
    {
        TransactionSlot blocker = Executed(incarnation: 0);
        TransactionSlot waiting = Executing(incarnation: 3);

        Assert.False(blocker.TryAddWaiting(7, ref waiting, incarnation: 3));
        Assert.Equal(new TransactionStatus(TransactionPhase.Executing, 3), waiting.Status);
    }

    [Fact]
    public void TryAddWaiting_ResultsWereTakenBack_WaitsForTheNext()
    {
        TransactionSlot blocker = Executed(incarnation: 0);
        TransactionSlot waiting = Executing(incarnation: 3);
        Assert.True(blocker.TryBeginAbort(incarnation: 0));

        Assert.True(blocker.TryAddWaiting(7, ref waiting, incarnation: 3));
        blocker.MakeReady(incarnation: 1);
        Assert.True(blocker.TryMove(TransactionPhase.Ready, TransactionPhase.Executing, incarnation: 1));
        Assert.Equal(7, blocker.Finish(incarnation: 1));
    }

    [Fact]
    public void Finish_SeveralWait_LeadsFromOneToTheNext()
    {
        TransactionSlot[] slots = [.. Enumerable.Range(0, 5).Select(_ => Executing(incarnation: 0))];
        foreach (int waiting in (int[])[1, 4, 2])
            Assert.True(slots[0].TryAddWaiting(waiting, ref slots[waiting], incarnation: 0));

        List<int> found = [];
        for (int next = slots[0].Finish(incarnation: 0);
            next != TransactionSlot.NoTransaction;
            next = slots[next].NextWaiting)
        {
            found.Add(next);
        }

        Assert.Equal([2, 4, 1], found);
    }

    // Whoever comes at the moment in which the blocker finishes is either handed out or refused, and never left
    // waiting.
    [Fact]
    public void Finish_WhileOthersArrive_LeavesNobodyWaiting()
    {
        for (int round = 0; round < 2_000; round++)
        {
            TransactionSlot[] slots = [Executing(incarnation: 0), Executing(incarnation: 0)];
            bool isParked = false;
            using Barrier start = new(2);
            Thread thread = new(() =>
            {
                start.SignalAndWait();
                isParked = slots[0].TryAddWaiting(1, ref slots[1], incarnation: 0);
            });
            thread.Start();
            start.SignalAndWait();
            int found = slots[0].Finish(incarnation: 0);
            thread.Join();

            Assert.True(found == (isParked ? 1 : TransactionSlot.NoTransaction), $"round {round}");
        }
    }

    // Taken back by another thread in the moment in which they are published: the list that closes is not the new one.
    [Fact]
    public void Finish_ResultsAreTakenBackAtOnce_LeavesTheListOpen()
    {
        for (int round = 0; round < 2_000; round++)
        {
            TransactionSlot[] slots = [Executing(incarnation: 0), Executing(incarnation: 0)];
            using Barrier start = new(2);
            Thread thread = new(() =>
            {
                start.SignalAndWait();
                SpinWait spinner = default;
                while (!slots[0].TryBeginAbort(incarnation: 0))
                    spinner.SpinOnce();
            });
            thread.Start();
            start.SignalAndWait();
            int found = slots[0].Finish(incarnation: 0);
            thread.Join();

            Assert.Equal(TransactionSlot.NoTransaction, found);
            Assert.True(slots[0].TryAddWaiting(1, ref slots[1], incarnation: 0), $"round {round}");
        }
    }

    private static TransactionSlot Executing(int incarnation)
    {
        TransactionSlot slot = default;
        slot.MakeReady(incarnation);
        Assert.True(slot.TryMove(TransactionPhase.Ready, TransactionPhase.Executing, incarnation));
        return slot;
    }

    private static TransactionSlot Executed(int incarnation)
    {
        TransactionSlot slot = Executing(incarnation);
        slot.Finish(incarnation);
        return slot;
    }
}
