namespace Contracts.Ledger.Executors.Speculation;

/// <summary>What is known of one transaction during the speculation on its block; at first all zero.</summary>
/// <remarks>
/// The status word says who may touch the rest: in the phases Executing and Aborting its one owner writes; what it has
/// written is published by the change to Executed, and stays as it is until another Executing. Who waits for the
/// transaction is a list through the slots of those who wait, which is closed while there are results. Lies in an
/// array, two to a line of memory, as the transactions that one worker reserves lie side by side.
/// </remarks>
internal struct TransactionSlot
{
    /// <summary>Stands where no transaction is meant.</summary>
    public const int NoTransaction = -1;

    /// <summary>The list of those who wait takes in nobody.</summary>
    private const int Closed = -1;

    private long _word;
    private ExecutionTrace? _trace;

    /// <summary>One more than the number of the last that came; 0 where nobody waits.</summary>
    private int _waiting;

    /// <summary>One more than the number of the one that came before to where this one waits.</summary>
    private int _nextWaiting;

    private int _attempts;

    public readonly TransactionStatus Status => new(Volatile.Read(in _word));

    /// <summary>How often it was executed, those times included that did not come to an end.</summary>
    public int Attempts
    {
        readonly get => _attempts;
        set => _attempts = value;
    }

    /// <summary>The last execution that came to an end; null before the first.</summary>
    public ExecutionTrace? Trace
    {
        readonly get => Volatile.Read(in _trace);
        set => Volatile.Write(ref _trace, value);
    }

    /// <summary>
    /// The next of those who wait where this one does; <see cref="NoTransaction"/> for the last. Good until it is ready
    /// again.
    /// </summary>
    public readonly int NextWaiting => _nextWaiting - 1;

    /// <summary>Moves the same incarnation to another phase if it is still in the first.</summary>
    public bool TryMove(TransactionPhase from, TransactionPhase to, int incarnation)
    {
        long expected = new TransactionStatus(from, incarnation).Word;
        long wanted = new TransactionStatus(to, incarnation).Word;
        return Interlocked.CompareExchange(ref _word, wanted, expected) == expected;
    }

    /// <summary>
    /// Lets the next incarnation be executed. A full fence: the caller then looks at a counter that others move before
    /// they look at this word, and one of the two must see the other.
    /// </summary>
    public void MakeReady(int incarnation) =>
        Interlocked.Exchange(ref _word, new TransactionStatus(TransactionPhase.Ready, incarnation).Word);

    /// <summary>
    /// Makes the caller the owner of results that turned out wrong; false where they are no longer those. From then on
    /// others can wait for the next ones.
    /// </summary>
    public bool TryBeginAbort(int incarnation)
    {
        if (!TryMove(TransactionPhase.Executed, TransactionPhase.Aborting, incarnation))
            return false;
        Volatile.Write(ref _waiting, 0);
        return true;
    }

    /// <summary>Parks another transaction here until this one has results; false where it has them already.</summary>
    /// <param name="index">The other transaction, which the caller executes.</param>
    /// <param name="other">Its slot.</param>
    /// <param name="incarnation">Its incarnation.</param>
    public bool TryAddWaiting(int index, ref TransactionSlot other, int incarnation)
    {
        // Before it is in the list: who takes it out makes it ready.
        if (!other.TryMove(TransactionPhase.Executing, TransactionPhase.Aborting, incarnation))
            throw new InvalidOperationException("A transaction was suspended that was not being executed.");
        int seen = Volatile.Read(ref _waiting);
        while (seen != Closed)
        {
            other._nextWaiting = seen;
            int before = Interlocked.CompareExchange(ref _waiting, index + 1, seen);
            if (before == seen)
                return true;
            seen = before;
        }

        if (!other.TryMove(TransactionPhase.Aborting, TransactionPhase.Executing, incarnation))
            throw new InvalidOperationException("A transaction was taken from the worker that owns it.");
        return false;
    }

    /// <summary>
    /// Closes the list of those who wait and publishes the results, by a full fence for the reason that
    /// <see cref="MakeReady"/> gives. In this order: who sees the results may take them back and open the list again.
    /// </summary>
    /// <returns>
    /// The first of those who wait, from whom <see cref="NextWaiting"/> leads on; <see cref="NoTransaction"/> where
    /// nobody does.
    /// </returns>
    public int Finish(int incarnation)
    {
        int waiting = Interlocked.Exchange(ref _waiting, Closed);
        Interlocked.Exchange(ref _word, new TransactionStatus(TransactionPhase.Executed, incarnation).Word);
        return waiting - 1;
    }
}
