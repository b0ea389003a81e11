using Contracts.Host;

namespace Contracts.Execution;

/// <summary>A loaded module. It keeps nothing between calls, so that many threads may use it at once.</summary>
/// <remarks>
/// Disposing lets its memory go once no call is running in it; calls that are running end as they would have.
/// </remarks>
public interface IContractModule : IDisposable
{
    /// <summary>The hash of the module as deployed.</summary>
    Hash256 CodeHash { get; }

    /// <summary>
    /// Runs the entry to its end, charging <paramref name="meter"/> and using <paramref name="host"/>.
    /// </summary>
    /// <returns>How the entry ended, in terms that are the same for every engine.</returns>
    /// <exception cref="InvalidOperationException">
    /// The thread may not run contracts (<see cref="ContractThread"/>).
    /// </exception>
    FrameExit Invoke(IHost host, Meter meter);
}
