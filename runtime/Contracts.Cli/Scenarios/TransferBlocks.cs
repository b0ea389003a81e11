namespace Contracts.Cli.Scenarios;

/// <summary>Transfers in order, cut into blocks.</summary>
internal sealed class TransferBlocks
{
    private readonly List<Transfer> _transfers = [];
    private readonly List<int> _ends = [];

    /// <summary>All transfers.</summary>
    public IReadOnlyList<Transfer> Transfers => _transfers;

    /// <summary>
    /// The index after the last transfer of each block; none where the source does not say where blocks end.
    /// </summary>
    public IReadOnlyList<int> Ends => _ends;

    public void Add(Transfer transfer) => _transfers.Add(transfer);

    /// <summary>Lets a new block begin with the next transfer.</summary>
    public void EndBlock()
    {
        if (_transfers.Count > (_ends.Count == 0 ? 0 : _ends[^1]))
            _ends.Add(_transfers.Count);
    }
}
