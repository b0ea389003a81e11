using System.Diagnostics.CodeAnalysis;

namespace Contracts;

/// <summary>Counters by key in a contract's state. Declare a field of this type; the generator creates it.</summary>
/// <remarks>
/// Each key has a counter of its own, see <see cref="StateCounter"/>; one that nobody has added to is 0. A map does not
/// know its keys and cannot be enumerated.
/// </remarks>
/// <typeparam name="TKey">Any type that arguments may have; its encoding is part of the state key.</typeparam>
[SuppressMessage("Naming", "CA1711", Justification = "A map is what it is.")]
public abstract class StateCounterMap<TKey>
{
    private readonly HostAccess _host;
    private readonly uint _slot;

    /// <summary>Called by generated code.</summary>
    protected StateCounterMap(HostAccess host, uint slot)
    {
        _host = host;
        _slot = slot;
    }

    /// <summary>The number under the key.</summary>
    /// <inheritdoc cref="StateCounter.Value"/>
    public UInt128 this[TKey key]
    {
        get
        {
            WriteKey(_host.BeginKey(_slot), key);
            return _host.ReadCounter();
        }
    }

    /// <inheritdoc cref="StateCounter.Add"/>
    public void Add(TKey key, UInt128 amount)
    {
        WriteKey(_host.BeginKey(_slot), key);
        if (!_host.AddToCounter(amount))
            throw new OverflowException();
    }

    /// <inheritdoc cref="StateCounter.Subtract"/>
    public void Subtract(TKey key, UInt128 amount)
    {
        if (!TrySubtract(key, amount))
            throw new OverflowException();
    }

    /// <inheritdoc cref="StateCounter.TrySubtract"/>
    public bool TrySubtract(TKey key, UInt128 amount)
    {
        WriteKey(_host.BeginKey(_slot), key);
        return _host.SubtractFromCounter(amount);
    }

    /// <summary>Writes a key's encoding.</summary>
    protected abstract void WriteKey(CanonicalWriter writer, TKey key);
}
