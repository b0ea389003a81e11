using Contracts.Cli.Scenarios;

namespace Contracts.Cli.Running;

/// <summary>Transfers, each made into the same call.</summary>
/// <param name="KeepsBlocks">Whether blocks that the source of the transfers names are kept.</param>
internal sealed record TransferWorkload(
    TransferBlocks Transfers, CallTemplate Template, Address Target, long GasLimit, int BlockSize, bool KeepsBlocks)
    : Workload
{
    public override long Count => Transfers.Transfers.Count;

    public override IEnumerable<IReadOnlyList<PlannedCall>> Blocks()
    {
        int start = 0;
        foreach (int end in KeepsBlocks && Transfers.Ends.Count > 0 ? Transfers.Ends : EvenEnds())
        {
            yield return Block(start, end);
            start = end;
        }
    }

    private IEnumerable<int> EvenEnds()
    {
        int count = Transfers.Transfers.Count;
        for (int end = BlockSize; end < count + BlockSize; end += BlockSize)
            yield return Math.Min(end, count);
    }

    private List<PlannedCall> Block(int start, int end)
    {
        List<PlannedCall> calls = new(end - start);
        for (int i = start; i < end; i++)
        {
            Transfer transfer = Transfers.Transfers[i];
            calls.Add(new PlannedCall(transfer.From, Target, Template.Input(transfer), GasLimit));
        }

        return calls;
    }
}
