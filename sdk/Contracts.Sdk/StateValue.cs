namespace Contracts;

/// <summary>One value in a contract's state. Declare a field of this type; the generator creates it.</summary>
/// <typeparam name="T">Any type that arguments may have.</typeparam>
public abstract class StateValue<T>
{
    private readonly HostAccess _host;
    private readonly uint _slot;

    /// <summary>Called by generated code.</summary>
    protected StateValue(HostAccess host, uint slot)
    {
        _host = host;
        _slot = slot;
    }

    /// <summary>
    /// The stored value. Where there is none: the type's default, an empty string, an empty array or list.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is none, and the type is a class that may not be null.</exception>
    public T Value
    {
        get
        {
            _host.BeginKey(_slot);
            if (_host.Load() is not { } reader)
                return MakeDefault();

            T value = Read(reader);
            reader.EnsureEnd();
            return value;
        }

        set
        {
            _host.BeginKey(_slot);
            Write(_host.BeginValue(), value);
            _host.Store();
        }
    }

    /// <summary>True where a value is stored, be it the default one.</summary>
    public bool Exists
    {
        get
        {
            _host.BeginKey(_slot);
            return _host.Exists();
        }
    }

    /// <summary>Removes the value; nothing happens where there is none.</summary>
    public void Remove()
    {
        _host.BeginKey(_slot);
        _host.Delete();
    }

    /// <summary>Writes a value's encoding.</summary>
    protected abstract void Write(CanonicalWriter writer, T value);

    /// <summary>Reads a value's encoding.</summary>
    protected abstract T Read(CanonicalReader reader);

    /// <summary>What an absent value reads as.</summary>
    protected abstract T MakeDefault();
}
