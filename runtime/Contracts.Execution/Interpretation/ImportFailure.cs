namespace Contracts.Execution.Interpretation;

/// <summary>How a call of an imported member failed, if it did.</summary>
/// <param name="Trap">Why it did not complete.</param>
/// <param name="ExceptionName">The full name of what was thrown, where that is no trap of its own.</param>
internal readonly record struct ImportFailure(Trap Trap, string? ExceptionName = null);
