namespace Contracts.Execution;

/// <summary>
/// A counter as one execution sees it, and the range of values before the transaction for which the execution would
/// have been the same.
/// </summary>
/// <remarks>
/// Adding tells the contract nothing but that the sum still fits, so the range stays wide; a read narrows it to the one
/// value. The executor compares the range with the true value when that is known. What was learnt stays, even where
/// the change that it was learnt by is undone: the contract went on knowing it. Used by one thread at a time.
/// </remarks>
public sealed class CounterView
{
    private UInt128 _seen;

    /// <summary>The least value before the transaction that gives this execution.</summary>
    public UInt128 Low { get; private set; }

    /// <summary>The greatest value before the transaction that gives this execution.</summary>
    public UInt128 High { get; private set; } = UInt128.MaxValue;

    /// <summary>The value now, with the transaction's own changes.</summary>
    public UInt128 Value { get; private set; }

    /// <summary>What the transaction has added so far, modulo 2^128.</summary>
    internal UInt128 Delta
    {
        get => unchecked(Value - _seen);
        set => Value = unchecked(_seen + value);
    }

    /// <summary>True once the execution depends on the exact value.</summary>
    internal bool IsPinned => Low == High;

    /// <summary>
    /// Says what stands there before the transaction as far as is known. It is taken if it fits what was learnt before.
    /// </summary>
    public void See(UInt128 value)
    {
        if (value < Low || value > High)
            return;
        UInt128 delta = Delta;
        _seen = value;
        Delta = delta;
    }

    /// <summary>Forgets everything, for another counter.</summary>
    public void Reset()
    {
        _seen = Value = Low = UInt128.Zero;
        High = UInt128.MaxValue;
    }

    /// <summary>Depends on the exact value from now on.</summary>
    internal void Pin() => Low = High = _seen;

    /// <summary>Adds; false, and nothing added, where the sum would be above the greatest value.</summary>
    public bool TryAdd(UInt128 amount)
    {
        UInt128 room = UInt128.MaxValue - Value;
        if (amount > room)
        {
            RaiseLow(_seen - UInt128.Min(_seen, amount - room - 1));
            return false;
        }

        Value += amount;
        LowerHigh(SaturatingAdd(_seen, room - amount));
        return true;
    }

    /// <summary>Subtracts; false, and nothing subtracted, where the difference would be below 0.</summary>
    public bool TrySubtract(UInt128 amount)
    {
        if (amount > Value)
        {
            LowerHigh(SaturatingAdd(_seen, amount - Value - 1));
            return false;
        }

        Value -= amount;
        RaiseLow(_seen - UInt128.Min(_seen, Value));
        return true;
    }

    private void RaiseLow(UInt128 value) => Low = UInt128.Max(Low, value);

    private void LowerHigh(UInt128 value) => High = UInt128.Min(High, value);

    private static UInt128 SaturatingAdd(UInt128 left, UInt128 right) =>
        right > UInt128.MaxValue - left ? UInt128.MaxValue : left + right;
}
