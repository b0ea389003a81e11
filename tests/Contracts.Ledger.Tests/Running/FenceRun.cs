using Contracts.Ledger.Executors.Speculation;

namespace Contracts.Ledger.Tests.Running;

/// <summary>
/// Two threads, over and over: one publishes the results of a transaction and then looks at a counter, the other moves
/// the counter and then looks at the transaction. One of the two must see the other, or an update is lost; for that the
/// publication must be a full fence.
/// </summary>
internal sealed class FenceRun(bool hasFence)
{
    private const int DelayMax = 2_048;

    /// <summary>Numbers in 128 bytes: no two of them are in one line of memory, or in a pair of lines.</summary>
    private const int Apart = 16;

    private readonly long[] _results = new long[16 * Apart];

    private TransactionSlot _slot;
    private PaddedCounter _counter;
    private PaddedCounter _rounds;
    private PaddedCounter _answers;
    private long _word;
    private int _seenCounter;
    private int _delay;

    /// <summary>How often neither saw the other.</summary>
    public int Execute(int roundCount)
    {
        int lostCount = 0;
        Thread publisher = new(() => Publish(roundCount));
        publisher.Start();
        for (int round = 1; round <= roundCount; round++)
        {
            Write(0);
            _counter = default;
            _word = 0;
            _slot = default;
            _slot.TryMove(TransactionPhase.Ready, TransactionPhase.Executing, incarnation: 0);

            // A full fence, as all that follow: the round begins for both with everything reset.
            _rounds.Take();
            Delay(round % DelayMax);
            _counter.Take();
            bool isPublished = hasFence ? _slot.Status.HasResults : Volatile.Read(ref _word) != 0;
            Await(ref _answers, round);
            if (!isPublished && _seenCounter == 0)
                lostCount++;
        }

        publisher.Join();
        return lostCount;
    }

    private void Publish(int roundCount)
    {
        for (int round = 1; round <= roundCount; round++)
        {
            Await(ref _rounds, round);

            // As an execution writes its results before: the publication waits for their lines of memory to come from
            // the other core, and a processor that is not told to wait looks at the counter meanwhile.
            Write(round);
            if (hasFence)
                _slot.Finish(incarnation: 0);
            else
                Volatile.Write(ref _word, 1);
            _seenCounter = _counter.Value;
            _answers.Take();
        }
    }

    private void Write(long value)
    {
        for (int i = 0; i < _results.Length; i += Apart)
            Volatile.Write(ref _results[i], value);
    }

    /// <summary>The other thread learns of the round later: of all delays, some make the two act at once.</summary>
    private void Delay(int steps)
    {
        for (int i = 0; i < steps; i++)
            Volatile.Write(ref _delay, i);
    }

    private static void Await(ref PaddedCounter counter, int value)
    {
        SpinWait spinner = default;
        while (counter.Value < value)
        {
            if (Environment.ProcessorCount == 1)
                spinner.SpinOnce();
        }
    }
}
