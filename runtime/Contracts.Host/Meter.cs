using System.Diagnostics.CodeAnalysis;

namespace Contracts.Host;

/// <summary>The budgets of the transaction that this thread is running. Only code injected by a node touches them.</summary>
/// <remarks>
/// Public fields, because a metered module charges in its own IL: a load, a subtraction and a store per block. Thread-static,
/// because one loaded module serves all executor threads. A negative balance means halted, and stays negative, so that
/// every later charge throws as well.
/// </remarks>
[SuppressMessage("Usage", "CA2211", Justification = "Injected IL charges without a call.")]
public static class Meter
{
    /// <summary>Gas left. Negative: halted.</summary>
    [ThreadStatic]
    public static long GasLeft;

    /// <summary>Bytes of counted contract stack left.</summary>
    [ThreadStatic]
    public static long StackLeft;

    /// <summary>Bytes that the transaction may still allocate.</summary>
    [ThreadStatic]
    public static long MemoryLeft;
}
