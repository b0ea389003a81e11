namespace Contracts;

/// <summary>
/// A contract that was called did not succeed; what it did is undone. A contract that does not catch this reverts with
/// the callee's code and reason.
/// </summary>
public sealed class CallFailedException : Exception
{
    /// <summary>Creates the exception.</summary>
    public CallFailedException(int code, string reason)
        : base(reason)
    {
        Code = code;
        Reason = reason;
    }

    /// <summary>The callee's revert code, or one of the negative codes of <see cref="RevertCodes"/>.</summary>
    public int Code { get; }

    /// <summary>The callee's revert message, or the name of its fault.</summary>
    /// <remarks>
    /// A property of its own, because the text of <see cref="Exception.Message"/> is not open to contracts.
    /// </remarks>
    public string Reason { get; }

    /// <summary>True where the callee broke a rule (out of gas, overflow...), false where it reverted.</summary>
    public bool IsFault => Code == RevertCodes.CalleeFaulted;
}
