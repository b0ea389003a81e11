namespace Contracts.Ledger.Executors.Speculation;

/// <summary>Phase and incarnation in one word, so that no thread ever sees one without the other.</summary>
internal readonly record struct TransactionStatus(long Word)
{
    private const int PhaseBits = 3;

    public TransactionStatus(TransactionPhase phase, int incarnation)
        : this(((long)incarnation << PhaseBits) | (long)phase)
    {
    }

    public TransactionPhase Phase => (TransactionPhase)(Word & ((1 << PhaseBits) - 1));

    /// <summary>How often the transaction was taken back before; an incarnation is executed once at most.</summary>
    public int Incarnation => (int)(Word >> PhaseBits);

    /// <summary>True where others may build on its results.</summary>
    public bool HasResults => Phase is TransactionPhase.Executed or TransactionPhase.Committed;
}
