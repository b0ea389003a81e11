namespace Contracts;

/// <summary>The revert codes that the SDK gives. A contract's own codes are 0 or greater.</summary>
public static class RevertCodes
{
    /// <summary>A condition of <c>Require</c> did not hold, or <c>Revert</c> was given no code.</summary>
    public const int RequirementFailed = 0;

    /// <summary>The contract has no method of the selector.</summary>
    public const int UnknownMethod = -1;

    /// <summary>The input is not a selector and the canonical encoding of the method's arguments.</summary>
    public const int MalformedInput = -2;

    /// <summary>A contract that was called broke a rule, and the caller did not catch that.</summary>
    public const int CalleeFaulted = -3;

    /// <summary>A contract that was called returned something else than the interface says.</summary>
    public const int MalformedResult = -4;
}
