using Contracts.Host;

namespace Contracts.Execution.Interpretation;

/// <summary>Takes charges off the meter of a transaction. What fails once a budget is spent halts for good.</summary>
internal sealed class Budget(Meter meter)
{
    /// <summary>The stack balance.</summary>
    public long StackLeft
    {
        get => meter.StackLeft;
        set => meter.StackLeft = value;
    }

    public bool PayGas(long gas)
    {
        meter.GasLeft -= gas;
        return meter.GasLeft >= 0 || Halt(MeterLimit.Gas);
    }

    public bool PayMemory(long size)
    {
        if (size > meter.MemoryLeft)
            return Halt(MeterLimit.Memory);
        meter.MemoryLeft -= size;
        return true;
    }

    /// <summary>Takes a frame and gas at once. Where both are spent, it is the gas that halted.</summary>
    public bool PayFrame(long size, long gas)
    {
        meter.StackLeft -= size;
        meter.GasLeft -= gas;
        if (meter.GasLeft < 0)
            return Halt(MeterLimit.Gas);
        return meter.StackLeft >= 0 || Halt(MeterLimit.Stack);
    }

    private bool Halt(MeterLimit cause)
    {
        if (meter.Exhausted == MeterLimit.None)
            meter.Exhausted = cause;
        meter.GasLeft = Meter.HaltedGas;
        return false;
    }
}
