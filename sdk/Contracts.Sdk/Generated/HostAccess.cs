using System.ComponentModel;
using Contracts.Host;

namespace Contracts;

/// <summary>The buffers of one call, through which a contract reaches the node. For generated code.</summary>
/// <remarks>
/// One key, one value: a key is written, then used by the operation that follows, and lasts until the next is begun.
/// Reading or storing a value of fixed size allocates nothing beyond these buffers, and what only loading needs is made
/// when something is loaded. What the node gives in a few bytes comes by way of the value's buffer.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HostAccess
{
    private const int InitialCapacity = 64;
    private const int CounterSize = 16;

    private readonly CanonicalWriter _key = new(InitialCapacity);
    private readonly CanonicalWriter _value = new(InitialCapacity);
    private CanonicalReader? _reader;
    private byte[]? _loaded;

    /// <summary>Starts a state key: the slot is written, the caller appends the rest.</summary>
    public CanonicalWriter BeginKey(uint slot)
    {
        _key.Reset();
        _key.WriteUInt32(slot);
        return _key;
    }

    /// <summary>Starts the indexed fields of an event.</summary>
    public CanonicalWriter BeginIndexed()
    {
        _key.Reset();
        return _key;
    }

    /// <summary>Starts a state value, or the other fields of an event.</summary>
    public CanonicalWriter BeginValue()
    {
        _value.Reset();
        return _value;
    }

    /// <summary>A reader of the value under the key, or null where there is none.</summary>
    public CanonicalReader? Load()
    {
        byte[] loaded = _loaded ??= new byte[InitialCapacity];
        int length = HostFunctions.StateLoad(_key.Buffer, _key.Length, loaded);
        if (length < 0)
            return null;

        if (length > loaded.Length)
        {
            _loaded = loaded = new byte[length];
            HostFunctions.StateLoad(_key.Buffer, _key.Length, loaded);
        }

        return ReaderOf(loaded, length);
    }

    /// <summary>True where the state has the key.</summary>
    public bool Exists() => HostFunctions.StateLoad(_key.Buffer, _key.Length, _value.Buffer) >= 0;

    /// <summary>Stores the value under the key.</summary>
    public void Store() => HostFunctions.StateStore(_key.Buffer, _key.Length, _value.Buffer, _value.Length);

    /// <summary>Removes the key.</summary>
    public void Delete() => HostFunctions.StateDelete(_key.Buffer, _key.Length);

    /// <summary>The counter under the key.</summary>
    public UInt128 ReadCounter()
    {
        HostFunctions.CounterLoad(_key.Buffer, _key.Length, _value.Buffer);
        return ReaderOf(_value.Buffer, CounterSize).ReadUInt128();
    }

    /// <summary>Adds to the counter under the key; false where the sum would be too large.</summary>
    public bool AddToCounter(UInt128 amount)
    {
        BeginValue().WriteUInt128(amount);
        return HostFunctions.CounterAdd(_key.Buffer, _key.Length, _value.Buffer);
    }

    /// <summary>Subtracts from the counter under the key; false where it holds less.</summary>
    public bool SubtractFromCounter(UInt128 amount)
    {
        BeginValue().WriteUInt128(amount);
        return HostFunctions.CounterSubtract(_key.Buffer, _key.Length, _value.Buffer);
    }

    /// <summary>Emits the event whose indexed and other fields were written.</summary>
    public void Emit(uint eventId) => HostFunctions.EmitEvent(
        unchecked((int)eventId), _key.Buffer, _key.Length, _value.Buffer, _value.Length);

    /// <summary>The address of the caller.</summary>
    public Address ReadSender()
    {
        HostFunctions.GetSender(_value.Buffer);
        return Address.FromBytes(_value.Buffer, 0);
    }

    /// <summary>The address of the running contract.</summary>
    public Address ReadSelf()
    {
        HostFunctions.GetSelf(_value.Buffer);
        return Address.FromBytes(_value.Buffer, 0);
    }

    /// <summary>The id of the transaction.</summary>
    public Hash256 ReadTransactionId()
    {
        HostFunctions.GetTransactionId(_value.Buffer);
        return Hash256.FromBytes(_value.Buffer, 0);
    }

    /// <summary>The SHA-256 of a range of bytes.</summary>
    public Hash256 Sha256(byte[] data, int offset, int length)
    {
        HostFunctions.Sha256(data, offset, length, _value.Buffer);
        return Hash256.FromBytes(_value.Buffer, 0);
    }

    private CanonicalReader ReaderOf(byte[] data, int length)
    {
        CanonicalReader reader = _reader ??= new CanonicalReader(data);
        reader.Reset(data, 0, length);
        return reader;
    }
}
