namespace Contracts.Ledger.Executors.Speculation;

/// <summary>What is known of one transaction during the speculation on its block.</summary>
/// <remarks>
/// The status word says who may touch the rest: in the phases Executing and Aborting its one owner writes; what it has
/// written is published by the change to Executed, and stays as it is until another Executing.
/// </remarks>
internal sealed class TransactionSlot
{
    private readonly Lock _dependentsLock = new();
    private readonly List<int> _dependents = [];
    private ExecutionTrace? _trace;
    private long _word;
    private int _isAwaited;

    public TransactionStatus Status => new(Volatile.Read(ref _word));

    /// <summary>How often it was executed, those times included that did not come to an end.</summary>
    public int Attempts { get; set; }

    /// <summary>The last execution that came to an end; null before the first.</summary>
    public ExecutionTrace? Trace
    {
        get => Volatile.Read(ref _trace);
        set => Volatile.Write(ref _trace, value);
    }

    public void Reset()
    {
        _word = new TransactionStatus(TransactionPhase.Ready, 0).Word;
        if (_isAwaited != 0)
            _dependents.Clear();
        _isAwaited = 0;
        Attempts = 0;
        _trace = null;
    }

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

    /// <summary>Parks another transaction here until this one has results; false where it has them already.</summary>
    public bool TryAddDependent(int index, TransactionSlot dependent, int incarnation)
    {
        lock (_dependentsLock)
        {
            // A full fence, as in Finish: one of the two must see what the other has written.
            Interlocked.Exchange(ref _isAwaited, 1);
            if (Status.HasResults)
                return false;
            if (!dependent.TryMove(TransactionPhase.Executing, TransactionPhase.Aborting, incarnation))
                throw new InvalidOperationException("A transaction was suspended that was not being executed.");
            _dependents.Add(index);
            return true;
        }
    }

    /// <summary>
    /// Publishes the results and appends who waits for them to <paramref name="dependents"/>; by a full fence, for the
    /// reason that <see cref="MakeReady"/> gives. Mostly nobody waits, and then no lock is touched.
    /// </summary>
    public void Finish(int incarnation, List<int> dependents)
    {
        Interlocked.Exchange(ref _word, new TransactionStatus(TransactionPhase.Executed, incarnation).Word);
        if (Volatile.Read(ref _isAwaited) == 0)
            return;
        lock (_dependentsLock)
        {
            dependents.AddRange(_dependents);
            _dependents.Clear();
            _isAwaited = 0;
        }
    }
}
