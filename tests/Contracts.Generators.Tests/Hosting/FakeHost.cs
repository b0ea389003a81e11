using System.Buffers.Binary;
using System.Security.Cryptography;
using Contracts.Host;

namespace Contracts.Generators.Tests.Hosting;

/// <summary>A host in memory without gas: it runs unlinked contract assemblies as a node runs modules.</summary>
internal class FakeHost : IHost
{
    private readonly Stack<FakeFrame> _frames = new();
    private readonly Dictionary<Address, Action> _entries = [];
    private Dictionary<string, byte[]> _state = [];

    public long Height { get; set; } = 7;

    public long Time { get; set; } = 1_000;

    public Hash256 Transaction { get; set; } = Hash256.FromBytes(SHA256.HashData([1]), 0);

    /// <summary>The number of state reads since the host was made.</summary>
    public int LoadCount { get; private set; }

    public IReadOnlyDictionary<string, byte[]> State => _state;

    private FakeFrame Frame => _frames.Peek();

    public void Deploy(Address address, Action entry) => _entries.Add(address, entry);

    /// <summary>Runs one call to its end; a failure leaves no effect.</summary>
    public FakeFrame Run(Address sender, Address target, byte[] input)
    {
        FakeFrame frame = new(sender, target, input);
        Dictionary<string, byte[]> before = new(_state);
        _frames.Push(frame);
        IHost? previous = HostFunctions.Enter(this);
        try
        {
            _entries[target]();
        }
        catch (ContractHaltException)
        {
            Assert.NotNull(frame.Revert);
            _state = before;
            frame.Events.Clear();
        }
        finally
        {
            HostFunctions.Enter(previous);
            _frames.Pop();
        }

        return frame;
    }

    public void EnterMethod(MethodTraits traits)
    {
        Assert.Null(Frame.Traits);
        Frame.Traits = traits;
    }

    public int InputLength() => Frame.Input.Length;

    public void ReadInput(byte[] destination) => Frame.Input.CopyTo(destination, 0);

    public void SetResult(byte[] data, int length) => Frame.Result = data[..length];

    public void Revert(int code, string message)
    {
        EnsureEntered();
        Frame.Revert = (code, message);
        throw new ContractHaltException();
    }

    public virtual int StateLoad(byte[] key, int keyLength, byte[] value)
    {
        EnsureEntered();
        LoadCount++;
        if (!_state.TryGetValue(Key(key, keyLength), out byte[]? stored))
            return -1;
        Array.Copy(stored, value, Math.Min(stored.Length, value.Length));
        return stored.Length;
    }

    public virtual void StateStore(byte[] key, int keyLength, byte[] value, int valueLength)
    {
        Assert.False(Frame.Traits!.Value.HasFlag(MethodTraits.View), "A view wrote.");
        Assert.True(valueLength > 0, "A value is at least one byte.");
        _state[Key(key, keyLength)] = value[..valueLength];
    }

    public void StateDelete(byte[] key, int keyLength) => _state.Remove(Key(key, keyLength));

    public void CounterLoad(byte[] key, int keyLength, byte[] value)
    {
        EnsureEntered();
        LoadCount++;
        BinaryPrimitives.WriteUInt128BigEndian(value, Counter(key, keyLength));
    }

    public bool CounterAdd(byte[] key, int keyLength, byte[] amount)
    {
        UInt128 before = Counter(key, keyLength);
        UInt128 added = BinaryPrimitives.ReadUInt128BigEndian(amount);
        return added <= UInt128.MaxValue - before && SetCounter(key, keyLength, before + added);
    }

    public bool CounterSubtract(byte[] key, int keyLength, byte[] amount)
    {
        UInt128 before = Counter(key, keyLength);
        UInt128 taken = BinaryPrimitives.ReadUInt128BigEndian(amount);
        return taken <= before && SetCounter(key, keyLength, before - taken);
    }

    public void EmitEvent(int eventId, byte[] indexed, int indexedLength, byte[] data, int dataLength) =>
        Frame.Events.Add(new EmittedEvent(
            Frame.Self, unchecked((uint)eventId), indexed[..indexedLength], data[..dataLength]));

    public void GetSender(byte[] destination) => Frame.Sender.CopyTo(destination, 0);

    public void GetSelf(byte[] destination) => Frame.Self.CopyTo(destination, 0);

    public void GetTransactionId(byte[] destination) => Transaction.CopyTo(destination, 0);

    public long BlockHeight() => Height;

    public long BlockTime() => Time;

    public void Sha256(byte[] data, int offset, int length, byte[] destination) =>
        SHA256.HashData(data.AsSpan(offset, length), destination);

    public CallStatus Call(byte[] target, byte[] input, int inputLength, long gasLimit)
    {
        Address address = Address.FromBytes(target, 0);
        if (!_entries.ContainsKey(address))
        {
            Frame.CallFailure = (0, "ContractMissing");
            return CallStatus.Faulted;
        }

        FakeFrame callee = Run(Frame.Self, address, input[..inputLength]);
        Frame.CallResult = callee.Result;
        Frame.CallFailure = callee.Revert ?? (0, "");
        Frame.Events.AddRange(callee.Events);
        return callee.Revert is null ? CallStatus.Success : CallStatus.Reverted;
    }

    public int CallResultLength() => Frame.CallResult.Length;

    public void ReadCallResult(byte[] destination) => Frame.CallResult.CopyTo(destination, 0);

    public int CallRevertCode() => Frame.CallFailure.Code;

    public string CallFailureMessage() => Frame.CallFailure.Message;

    public string NewString(char[] source, int start, int length) => new(source, start, length);

    public bool StringEquals(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);

    public void CopyBytes(byte[] source, int sourceOffset, byte[] destination, int destinationOffset, int length) =>
        Array.Copy(source, sourceOffset, destination, destinationOffset, length);

    private void EnsureEntered() => Assert.NotNull(Frame.Traits);

    private UInt128 Counter(byte[] key, int keyLength) =>
        _state.TryGetValue(CounterKey(key, keyLength), out byte[]? stored)
            ? BinaryPrimitives.ReadUInt128BigEndian(stored)
            : UInt128.Zero;

    private bool SetCounter(byte[] key, int keyLength, UInt128 value)
    {
        Assert.False(Frame.Traits!.Value.HasFlag(MethodTraits.View), "A view wrote.");
        byte[] stored = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(stored, value);
        _state[CounterKey(key, keyLength)] = stored;
        return true;
    }

    private string CounterKey(byte[] key, int keyLength) => "counter " + Key(key, keyLength);

    private string Key(byte[] key, int keyLength) => $"{Frame.Self}/{Convert.ToHexStringLower(key, 0, keyLength)}";
}
