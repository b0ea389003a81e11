namespace Contracts.Cli.Running;

/// <summary>Calls that the scenario itself lists.</summary>
internal sealed record CallWorkload(IReadOnlyList<PlannedCall> Calls, int BlockSize) : Workload
{
    public override long Count => Calls.Count;

    public override IEnumerable<IReadOnlyList<PlannedCall>> Blocks() => Calls.Chunk(BlockSize);
}
