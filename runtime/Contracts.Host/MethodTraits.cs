namespace Contracts.Host;

/// <summary>What a contract method declares about itself when it is entered.</summary>
[Flags]
public enum MethodTraits
{
    /// <summary>A call that may write and refuses re-entry.</summary>
    None = 0,

    /// <summary>The method, and all that it calls, may not write state or emit events.</summary>
    View = 1,

    /// <summary>The method may run while its contract is already on the call stack.</summary>
    Reentrant = 2,
}
