using System.Diagnostics.CodeAnalysis;

namespace Contracts.Host;

/// <summary>The budgets of one transaction. Only code that a node injects into a module touches them.</summary>
/// <remarks>
/// <para>
/// Metering appends a parameter of this type to every method of a module, and an argument to every call between them. So the
/// meter is in a register wherever code is charged, and no contract code depends on the thread that it runs on.
/// </para>
/// <para>
/// Public fields, because a metered module charges in its own IL: a load, a subtraction, a store and a branch. A gas balance
/// below zero means halted, and stays below zero, so that every later charge halts again. Used by one thread at a time.
/// </para>
/// </remarks>
[SuppressMessage("Design", "CA1051", Justification = "Injected IL charges without a call.")]
public sealed class Meter
{
    /// <summary>Bytes of an array before its elements.</summary>
    public const int ArrayHeaderSize = 24;

    /// <summary>The gas balance of a halted meter: no refund that a module can reach lifts it above zero.</summary>
    public const long HaltedGas = long.MinValue / 2;

    /// <summary>Gas left. Negative: halted.</summary>
    public long GasLeft;

    /// <summary>Bytes of counted contract stack left.</summary>
    public long StackLeft;

    /// <summary>Bytes that the transaction may still allocate.</summary>
    public long MemoryLeft;

    /// <summary>The budget that was spent first since the host last cleared this.</summary>
    public MeterLimit Exhausted;

    /// <summary>Halts for good, because the gas or the stack balance is below zero. Never returns.</summary>
    /// <exception cref="ContractHaltException">Always.</exception>
    public void Halt() => Halt(GasLeft < 0 ? MeterLimit.Gas : MeterLimit.Stack);

    /// <summary>Pays memory for an object that is about to be allocated; its gas is part of its block's.</summary>
    /// <param name="size">Its bytes, header included.</param>
    /// <exception cref="ContractHaltException">The memory budget is spent.</exception>
    public void ChargeMemory(long size)
    {
        if (size > MemoryLeft)
            Halt(MeterLimit.Memory);
        MemoryLeft -= size;
    }

    /// <summary>Pays gas and memory for an array that is about to be allocated. Takes and gives back its length.</summary>
    /// <param name="length">The number of elements. A negative one costs nothing: the allocation itself then fails.</param>
    /// <param name="elementSize">Bytes of one element.</param>
    /// <exception cref="ContractHaltException">The gas or the memory budget is spent.</exception>
    public int ChargeArray(int length, int elementSize)
    {
        if (length < 0)
            return length;

        long size = ArrayHeaderSize + ((long)length * elementSize);
        GasLeft -= AllocationGas(size);
        if (GasLeft < 0)
            Halt();
        ChargeMemory(size);
        return length;
    }

    /// <summary>Gas for the bytes of an allocation: one for each 8, rounded up.</summary>
    public static long AllocationGas(long size) => (size + 7) >> 3;

    private void Halt(MeterLimit cause)
    {
        if (Exhausted == MeterLimit.None)
            Exhausted = cause;
        GasLeft = HaltedGas;
        throw new ContractHaltException();
    }
}
