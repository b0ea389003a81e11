using Contracts;

namespace Hostile.Rejected;

/// <summary>Computes interest in floating point.</summary>
public sealed partial class Floater : Contract
{
    /// <summary>A rounded product.</summary>
    [Call]
    public long Interest(long amount, int rate) => (long)(amount * (rate / 100.0));
}
