using Contracts.State.Hashing;

namespace Contracts.State;

/// <summary>A bucket that a proof shows, or a part of the tree that it does not show.</summary>
/// <param name="First">The least key hash that belongs there.</param>
/// <param name="RecordsOffset">Where the records begin in the proof; negative for what it does not show.</param>
/// <param name="RecordsSize">Bytes of the records.</param>
internal readonly record struct ProofPart(Digest First, int RecordsOffset, int RecordsSize)
{
    public bool IsHidden => RecordsOffset < 0;
}
