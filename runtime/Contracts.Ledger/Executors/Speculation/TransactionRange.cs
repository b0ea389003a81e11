namespace Contracts.Ledger.Executors.Speculation;

/// <summary>Transactions of a block, one after another, from the first to before the end.</summary>
internal struct TransactionRange(int first, int end)
{
    private int _first = first;

    public readonly bool IsEmpty => _first >= end;

    /// <summary>Takes the first out of a range that is not empty.</summary>
    public int TakeFirst() => _first++;
}
