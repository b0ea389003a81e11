using System.Collections.Immutable;

namespace Contracts.Bytecode;

/// <summary>The verdict on a module.</summary>
/// <param name="Findings">Why it is rejected; at most <see cref="Limits.FindingCountMax"/> are listed.</param>
/// <param name="FindingCount">How many findings there were, listed or not.</param>
public sealed record VerificationReport(ImmutableArray<Finding> Findings, int FindingCount)
{
    /// <summary>True where nothing was found: every check ran and passed.</summary>
    public bool Accepted => FindingCount == 0;
}
