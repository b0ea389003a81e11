namespace Contracts.Execution;

/// <summary>How a frame ended. Its effects are already undone unless it succeeded.</summary>
/// <param name="Outcome">The way.</param>
/// <param name="GasLeft">What is left of the gas that the frame was given.</param>
/// <param name="Result">What the method returned; empty unless it succeeded.</param>
internal readonly record struct FrameResult(Outcome Outcome, long GasLeft, byte[] Result);
