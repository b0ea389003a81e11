namespace Contracts;

/// <summary>
/// A number in a contract's state that many transactions may change at once. Declare a field of this type; the
/// generator creates it.
/// </summary>
/// <remarks>
/// It is 0 at first, never below 0 and never above <see cref="UInt128.MaxValue"/>. A node runs the transactions of a
/// block in parallel: those that read and write one <see cref="StateValue{T}"/> wait for each other, those that only
/// add to a counter do not. A subtraction asks whether there is enough, which mostly has the same answer in any order.
/// Only <see cref="Value"/> makes a transaction wait for all before it. The result is that of one after the other.
/// </remarks>
public sealed class StateCounter
{
    private readonly HostAccess _host;
    private readonly uint _slot;

    /// <summary>Called by generated code.</summary>
    public StateCounter(HostAccess host, uint slot)
    {
        _host = host;
        _slot = slot;
    }

    /// <summary>The number. Reading it waits for every earlier transaction that changes it.</summary>
    public UInt128 Value
    {
        get
        {
            _host.BeginKey(_slot);
            return _host.ReadCounter();
        }
    }

    /// <summary>Adds without reading.</summary>
    /// <exception cref="OverflowException">The sum would be too large. Nothing was added.</exception>
    public void Add(UInt128 amount)
    {
        _host.BeginKey(_slot);
        if (!_host.AddToCounter(amount))
            throw new OverflowException();
    }

    /// <summary>Subtracts what is surely there.</summary>
    /// <exception cref="OverflowException">There is less. Nothing was subtracted.</exception>
    public void Subtract(UInt128 amount)
    {
        if (!TrySubtract(amount))
            throw new OverflowException();
    }

    /// <summary>Subtracts if there is enough; false, and nothing subtracted, where not.</summary>
    public bool TrySubtract(UInt128 amount)
    {
        _host.BeginKey(_slot);
        return _host.SubtractFromCounter(amount);
    }
}
