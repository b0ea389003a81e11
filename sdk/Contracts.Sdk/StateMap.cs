using System.Diagnostics.CodeAnalysis;

namespace Contracts;

/// <summary>Values by key in a contract's state. Declare a field of this type; the generator creates it.</summary>
/// <remarks>Each key is its own entry of the state. A map does not know its keys and cannot be enumerated.</remarks>
/// <typeparam name="TKey">Any type that arguments may have; its encoding is part of the state key.</typeparam>
/// <typeparam name="TValue">Any type that arguments may have.</typeparam>
[SuppressMessage("Naming", "CA1711", Justification = "A map is what it is.")]
public abstract class StateMap<TKey, TValue>
{
    private readonly HostAccess _host;
    private readonly uint _slot;

    /// <summary>Called by generated code.</summary>
    protected StateMap(HostAccess host, uint slot)
    {
        _host = host;
        _slot = slot;
    }

    /// <summary>
    /// The value under the key. Where there is none: the type's default, an empty string, an empty array or list. A
    /// default value that is set is stored like any other.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is none, and the type is a class that may not be null.</exception>
    public TValue this[TKey key]
    {
        get => TryRead(key, out TValue? value) ? value : MakeDefault();
        set
        {
            WriteKey(_host.BeginKey(_slot), key);
            WriteValue(_host.BeginValue(), value);
            _host.Store();
        }
    }

    /// <summary>True where a value is stored under the key, be it the default one.</summary>
    public bool Contains(TKey key)
    {
        WriteKey(_host.BeginKey(_slot), key);
        return _host.Exists();
    }

    /// <summary>True, with the value, where one is stored under the key.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) => TryRead(key, out value);

    /// <summary>Removes the value under the key; nothing happens where there is none.</summary>
    public void Remove(TKey key)
    {
        WriteKey(_host.BeginKey(_slot), key);
        _host.Delete();
    }

    /// <summary>Writes a key's encoding.</summary>
    protected abstract void WriteKey(CanonicalWriter writer, TKey key);

    /// <summary>Writes a value's encoding.</summary>
    protected abstract void WriteValue(CanonicalWriter writer, TValue value);

    /// <summary>Reads a value's encoding.</summary>
    protected abstract TValue ReadValue(CanonicalReader reader);

    /// <summary>What an absent value reads as.</summary>
    protected abstract TValue MakeDefault();

    private bool TryRead(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        WriteKey(_host.BeginKey(_slot), key);
        if (_host.Load() is not { } reader)
        {
            value = default;
            return false;
        }

        value = ReadValue(reader);
        reader.EnsureEnd();
        return true;
    }
}
