namespace Contracts.Execution;

/// <summary>How a transaction ended, as its receipt states it.</summary>
/// <remarks>Immutable; equal where all parts are equal. The same on every node, engine and executor.</remarks>
public sealed record Outcome
{
    private Outcome(OutcomeKind kind, int revertCode, FaultCode faultCode, string message)
    {
        Kind = kind;
        RevertCode = revertCode;
        FaultCode = faultCode;
        Message = message;
    }

    /// <summary>The one successful outcome.</summary>
    public static Outcome Success { get; } = new(OutcomeKind.Success, 0, FaultCode.None, "");

    /// <summary>Which of the three it is.</summary>
    public OutcomeKind Kind { get; }

    /// <summary>
    /// The contract's own code for why it reverted; 0 otherwise. Codes below zero are the dispatcher's.
    /// </summary>
    public int RevertCode { get; }

    /// <summary>The rule that was broken; <see cref="FaultCode.None"/> where none was.</summary>
    public FaultCode FaultCode { get; }

    /// <summary>The contract's words for a revert, or the detail of a fault; may be empty.</summary>
    public string Message { get; }

    /// <summary>True for <see cref="Success"/>.</summary>
    public bool IsSuccess => Kind == OutcomeKind.Success;

    /// <summary>The contract said no.</summary>
    public static Outcome Revert(int code, string message) => new(OutcomeKind.Reverted, code, FaultCode.None, message);

    /// <summary>The contract broke a rule.</summary>
    /// <param name="code">The rule.</param>
    /// <param name="detail">More about it, the same on every node; may be empty.</param>
    /// <exception cref="ArgumentOutOfRangeException">The code is <see cref="FaultCode.None"/>.</exception>
    public static Outcome Fault(FaultCode code, string detail = "")
    {
        ArgumentOutOfRangeException.ThrowIfEqual(code, FaultCode.None);
        return new Outcome(OutcomeKind.Faulted, 0, code, detail);
    }

    /// <summary>One line for people.</summary>
    public override string ToString() => Kind switch
    {
        OutcomeKind.Success => "success",
        OutcomeKind.Reverted => string.Create(null, $"revert {RevertCode}: {Message}"),
        _ => Message.Length == 0 ? $"fault {FaultCode}" : $"fault {FaultCode}: {Message}",
    };
}
