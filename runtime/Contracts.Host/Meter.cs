using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Contracts.Host;

/// <summary>The budgets of one transaction. Only code that a node injects into a module touches them.</summary>
/// <remarks>
/// <para>
/// Metering appends a parameter of this type to every method of a module, and an argument to every call between them.
/// So the meter is in a register wherever code is charged, and no contract code depends on the thread that it runs on.
/// </para>
/// <para>
/// Public fields, because a metered module charges in its own IL: a load, a subtraction, a store and a branch. A gas
/// balance below zero means halted, and stays below zero, so that every later charge halts again. Used by one thread at
/// a time.
/// </para>
/// </remarks>
[SuppressMessage("Design", "CA1051", Justification = "Injected IL charges without a call.")]
public sealed class Meter
{
    /// <summary>Bytes of an array before its elements.</summary>
    public const int ArrayHeaderSize = 24;

    /// <summary>Bytes of the unit in which values and allocations are priced.</summary>
    public const int WordSize = 8;

    /// <summary>The gas balance of a halted meter: so low that no charge or refund brings it back above zero.</summary>
    public const long HaltedGas = long.MinValue / 2;

    /// <summary>Gas left. Negative: halted.</summary>
    public long GasLeft;

    /// <summary>Bytes of counted contract stack left.</summary>
    public long StackLeft;

    /// <summary>Bytes that the transaction may still allocate.</summary>
    public long MemoryLeft;

    /// <summary>
    /// Written, never read, where a loop may begin without a charge: compilers move nothing that can throw out of a
    /// loop past a store that others can see, so that of several exceptions the first one stays the first.
    /// </summary>
    public int LoopMark;

    /// <summary>The budget that was spent first since the host last cleared this.</summary>
    public MeterLimit Exhausted;

    /// <summary>Halts for good, because a charge would take the gas or the stack below zero. Never returns.</summary>
    /// <param name="gasLeft">The gas that the charge would leave; not negative: it is the stack that is spent.</param>
    /// <exception cref="ContractHaltException">Always.</exception>
    public void Halt(long gasLeft) => throw Halted(gasLeft < 0 ? MeterLimit.Gas : MeterLimit.Stack);

    /// <summary>Pays memory for an object that is about to be allocated; its gas is part of its block's.</summary>
    /// <param name="size">Its bytes, header included.</param>
    /// <exception cref="ContractHaltException">The memory budget is spent.</exception>
    public void ChargeMemory(long size)
    {
        if (size > MemoryLeft)
            throw Halted(MeterLimit.Memory);
        MemoryLeft -= size;
    }

    /// <summary>
    /// Pays gas and memory for an array that is about to be allocated. Takes and gives back its length.
    /// </summary>
    /// <param name="length">
    /// The number of elements. A negative one costs nothing: the allocation itself then fails.
    /// </param>
    /// <param name="elementSize">Bytes of one element.</param>
    /// <param name="wordGas">Gas for each word of the array, header included.</param>
    /// <param name="meter">The meter that pays.</param>
    /// <exception cref="ContractHaltException">The gas or the memory budget is spent.</exception>
    public static int ChargeArray(int length, int elementSize, int wordGas, Meter meter)
    {
        if (length < 0)
            return length;

        long words = (ArrayHeaderSize + ((long)length * elementSize) + WordSize - 1) / WordSize;
        meter.ChargeGas(words * wordGas);
        meter.ChargeMemory(words * WordSize);
        return length;
    }

    /// <summary>
    /// The first act of every handler: pays for the unwinding that led here since the last one, and takes the stack
    /// height back to that of the method that handles.
    /// </summary>
    /// <param name="stackLeft">The balance of the stack in the method that handles.</param>
    /// <param name="handlerGas">Gas for the handler itself.</param>
    /// <param name="stackGas">Gas for each counted byte of stack that was unwound.</param>
    /// <exception cref="ContractHaltException">The gas is spent: a halted contract handles nothing.</exception>
    public void EnterHandler(long stackLeft, int handlerGas, int stackGas)
    {
        ChargeGas(handlerGas + ((stackLeft - StackLeft) * stackGas));
        StackLeft = stackLeft;
    }

    /// <summary>Pays gas.</summary>
    /// <exception cref="ContractHaltException">The gas is spent.</exception>
    public void ChargeGas(long gas)
    {
        GasLeft -= gas;
        if (GasLeft < 0)
            throw Halted(MeterLimit.Gas);
    }

    /// <summary>
    /// Apart from the <c>throw</c>, so that callers are a single throwing block: the JIT compiler then knows that a
    /// halt does not return, and keeps it out of the way.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ContractHaltException Halted(MeterLimit cause)
    {
        if (Exhausted == MeterLimit.None)
            Exhausted = cause;
        GasLeft = HaltedGas;
        return new ContractHaltException();
    }
}
