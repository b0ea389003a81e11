namespace Contracts.Execution;

/// <summary>How a contract's entry ended.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Fault">
/// The fault that an exception amounts to; <see cref="FaultCode.None"/> where none left the entry.
/// </param>
/// <param name="Detail">The full name of the type of an exception without a fault of its own; else empty.</param>
public readonly record struct FrameExit(FrameExitKind Kind, FaultCode Fault = FaultCode.None, string Detail = "");
