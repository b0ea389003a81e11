using Contracts;

namespace Hostile.Rejected;

/// <summary>Asks the machine for the time.</summary>
public sealed partial class ClockWatcher : Contract
{
    /// <summary>Whether it is late, by this machine's clock.</summary>
    [Call]
    public bool IsLate() => DateTime.UtcNow.Hour > 22;
}
