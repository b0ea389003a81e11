using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Contracts.Bytecode.Metering;
using Contracts.Host;

namespace Contracts.Execution;

/// <summary>The host functions of one transaction at a time.</summary>
/// <remarks>
/// Each function charges first, then checks its arguments, then works. Whatever ends a frame is recorded in the frame
/// before the contract is unwound, and the meter is halted, so that no handler of the contract runs on.
/// </remarks>
internal sealed class ContractHost(
    TransactionRun run, Meter meter, StateKeyWriter keys, Limits limits, HostPrices prices)
    : IHost
{
    private const int AddressWords = 3;
    private const int HashWords = 4;

    private CallFrame Frame => run.CurrentFrame;

    public void EnterMethod(MethodTraits traits)
    {
        CallFrame frame = Frame;
        if (frame.IsEntered)
            Fault(FaultCode.InvalidHostCall, "EnterMethod");
        frame.IsEntered = true;
        frame.IsReadOnly |= (traits & MethodTraits.View) != 0;
        if ((traits & MethodTraits.Reentrant) == 0 && run.IsReentered)
            Fault(FaultCode.Reentrancy, frame.Self.ToString());
    }

    public int InputLength() => Frame.InputLength;

    public void ReadInput(byte[] destination)
    {
        CallFrame frame = Frame;
        CopyOut(frame.Input.AsSpan(0, frame.InputLength), destination);
    }

    public void SetResult(byte[] data, int length)
    {
        RequireEntered();
        RequireRange(data, 0, length);
        RequireLimit(length, limits.ResultSizeMax, nameof(Limits.ResultSizeMax));
        meter.ChargeGas((long)length * prices.ReceiptByte);
        Frame.Result = data.AsSpan(0, length).ToArray();
    }

    public void Revert(int code, string message)
    {
        meter.ChargeGas(prices.Revert);
        if (message is null)
            Fault(FaultCode.InvalidHostArgument, nameof(Revert));
        bool isLong = message.Length > limits.RevertMessageLengthMax;
        End(Outcome.Revert(code, isLong ? message[..limits.RevertMessageLengthMax] : message));
    }

    public int StateLoad(byte[] key, int keyLength, byte[] value)
    {
        RequireEntered();
        meter.ChargeGas(prices.StateRead);
        StateKey stateKey = DataKey(key, keyLength);
        RequireRange(value, 0, 0);
        if (!run.State.TryRead(stateKey, out byte[]? stored))
            Abandon();
        if (stored is null)
            return -1;

        int copied = Math.Min(stored.Length, value.Length);
        meter.ChargeGas(CopyGas(copied));
        stored.AsSpan(0, copied).CopyTo(value);
        return stored.Length;
    }

    public void StateStore(byte[] key, int keyLength, byte[] value, int valueLength)
    {
        RequireWritable();
        StateKey stateKey = DataKey(key, keyLength);
        RequireRange(value, 0, valueLength);
        if (valueLength == 0)
            Fault(FaultCode.InvalidHostArgument, nameof(StateStore));
        RequireLimit(valueLength, limits.ValueSizeMax, nameof(Limits.ValueSizeMax));
        meter.ChargeGas(prices.StateWrite + ((long)(keyLength + valueLength) * prices.StateByte));
        run.State.Write(stateKey, value.AsSpan(0, valueLength).ToArray());
    }

    public void StateDelete(byte[] key, int keyLength)
    {
        RequireWritable();
        StateKey stateKey = DataKey(key, keyLength);
        meter.ChargeGas(prices.StateWrite + ((long)keyLength * prices.StateByte));
        run.State.Write(stateKey, null);
    }

    public void CounterLoad(byte[] key, int keyLength, byte[] value)
    {
        RequireEntered();
        meter.ChargeGas(prices.StateRead + CopyGas(CounterValue.Size));
        StateKey stateKey = CounterKey(key, keyLength);
        RequireRange(value, 0, CounterValue.Size);
        if (!run.Counters.TryRead(stateKey, out UInt128 counted))
            Abandon();
        BinaryPrimitives.WriteUInt128BigEndian(value, counted);
    }

    public bool CounterAdd(byte[] key, int keyLength, byte[] amount) =>
        ChangeCounter(key, keyLength, amount, isSubtraction: false);

    public bool CounterSubtract(byte[] key, int keyLength, byte[] amount) =>
        ChangeCounter(key, keyLength, amount, isSubtraction: true);

    public void EmitEvent(int eventId, byte[] indexed, int indexedLength, byte[] data, int dataLength)
    {
        RequireWritable();
        RequireRange(indexed, 0, indexedLength);
        RequireRange(data, 0, dataLength);
        long size = (long)indexedLength + dataLength;
        RequireLimit(size, limits.EventSizeMax, nameof(Limits.EventSizeMax));
        RequireLimit(run.Events.Count + 1, limits.EventCountMax, nameof(Limits.EventCountMax));
        meter.ChargeGas(prices.Event + (size * prices.ReceiptByte));
        run.Events.Add(new ContractEvent(
            Frame.Self,
            unchecked((uint)eventId),
            indexed.AsSpan(0, indexedLength).ToArray(),
            data.AsSpan(0, dataLength).ToArray()));
    }

    public void GetSender(byte[] destination) => CopyOut(Frame.Sender, destination);

    public void GetSelf(byte[] destination) => CopyOut(Frame.Self, destination);

    public void GetTransactionId(byte[] destination)
    {
        RequireEntered();
        meter.ChargeGas(HashWords * prices.CopyWord);
        RequireRange(destination, 0, Hash256.Size);
        run.TransactionId.CopyTo(destination, 0);
    }

    public long BlockHeight()
    {
        RequireEntered();
        return run.Block.Height;
    }

    public long BlockTime()
    {
        RequireEntered();
        return run.Block.Time;
    }

    public void Sha256(byte[] data, int offset, int length, byte[] destination)
    {
        RequireEntered();
        RequireRange(data, offset, length);
        RequireRange(destination, 0, Hash256.Size);
        meter.ChargeGas(prices.Hash + ((long)length * prices.HashByte));
        SHA256.HashData(data.AsSpan(offset, length), destination.AsSpan(0, Hash256.Size));
    }

    public CallStatus Call(byte[] target, byte[] input, int inputLength, long gasLimit)
    {
        RequireEntered();
        RequireRange(target, 0, Address.Size);
        RequireRange(input, 0, inputLength);
        RequireLimit(inputLength, limits.InputSizeMax, nameof(Limits.InputSizeMax));
        meter.ChargeGas(prices.ContractCall + CopyGas(inputLength));

        CallFrame caller = Frame;
        CallInput call = new(Address.FromBytes(target, 0), caller.Self, input, inputLength);
        long given = gasLimit < 0 ? meter.GasLeft : Math.Min(gasLimit, meter.GasLeft);
        long kept = meter.GasLeft - given;
        FrameResult result = run.Call(call, given, caller.IsReadOnly);
        if (run.IsAbandoned)
            Abandon();
        meter.GasLeft = kept + result.GasLeft;
        caller.CalleeOutcome = result.Outcome;
        caller.CalleeResult = result.Result;
        return (CallStatus)result.Outcome.Kind;
    }

    public int CallResultLength()
    {
        RequireEntered();
        return Frame.CalleeResult.Length;
    }

    public void ReadCallResult(byte[] destination)
    {
        RequireEntered();
        CopyOut(Frame.CalleeResult, destination);
    }

    public int CallRevertCode()
    {
        RequireEntered();
        return Frame.CalleeOutcome.RevertCode;
    }

    public string CallFailureMessage()
    {
        RequireEntered();
        Outcome outcome = Frame.CalleeOutcome;
        string message = outcome.Kind == OutcomeKind.Faulted ? outcome.FaultCode.ToString() : outcome.Message;
        ChargeString(message.Length);
        return message;
    }

    public string NewString(char[] source, int start, int length)
    {
        if (source is null || start < 0 || length < 0 || length > source.Length - start)
            Fault(FaultCode.InvalidHostArgument, nameof(NewString));
        ChargeString(length);
        return new string(source, start, length);
    }

    public bool StringEquals(string? left, string? right)
    {
        if (left is null || right is null || left.Length != right.Length)
            return ReferenceEquals(left, right);
        meter.ChargeGas(StringGas(left.Length));
        return string.Equals(left, right, StringComparison.Ordinal);
    }

    public void CopyBytes(byte[] source, int sourceOffset, byte[] destination, int destinationOffset, int length)
    {
        RequireRange(source, sourceOffset, length);
        RequireRange(destination, destinationOffset, length);
        meter.ChargeGas(CopyGas(length));
        Buffer.BlockCopy(source, sourceOffset, destination, destinationOffset, length);
    }

    private bool ChangeCounter(byte[] key, int keyLength, byte[] amount, bool isSubtraction)
    {
        RequireWritable();
        StateKey stateKey = CounterKey(key, keyLength);
        RequireRange(amount, 0, CounterValue.Size);
        long size = (long)keyLength + CounterValue.Size;
        meter.ChargeGas(prices.StateRead + prices.StateWrite + (size * prices.StateByte));
        UInt128 change = BinaryPrimitives.ReadUInt128BigEndian(amount);
        if (!run.Counters.TryChange(stateKey, change, isSubtraction, out bool isDone))
            Abandon();
        return isDone;
    }

    private StateKey CounterKey(byte[] key, int keyLength)
    {
        RequireRange(key, 0, keyLength);
        RequireLimit(keyLength, limits.KeySizeMax, nameof(Limits.KeySizeMax));
        return keys.ForCounter(Frame.Self, key.AsSpan(0, keyLength));
    }

    private StateKey DataKey(byte[] key, int keyLength)
    {
        RequireRange(key, 0, keyLength);
        RequireLimit(keyLength, limits.KeySizeMax, nameof(Limits.KeySizeMax));
        return keys.ForData(Frame.Self, key.AsSpan(0, keyLength));
    }

    private void CopyOut(Address address, byte[] destination)
    {
        RequireEntered();
        meter.ChargeGas(AddressWords * prices.CopyWord);
        RequireRange(destination, 0, Address.Size);
        address.CopyTo(destination, 0);
    }

    private void CopyOut(ReadOnlySpan<byte> source, byte[] destination)
    {
        meter.ChargeGas(CopyGas(source.Length));
        RequireRange(destination, 0, source.Length);
        source.CopyTo(destination);
    }

    private long CopyGas(int length) => (length + 7L) / 8 * prices.CopyWord;

    private long StringGas(int length) => (length + 3L) / 4 * prices.StringWord;

    private void ChargeString(int length)
    {
        long words = StringWords(length);
        meter.ChargeGas(prices.NewString + (words * run.AllocateWordGas) + StringGas(length));
        meter.ChargeMemory(words * Meter.WordSize);
    }

    /// <summary>Words of a string: header, length and terminator are 22 bytes.</summary>
    private static long StringWords(int length) => (22 + (2L * length) + 7) / Meter.WordSize;

    private void RequireEntered()
    {
        if (!Frame.IsEntered)
            Fault(FaultCode.InvalidHostCall, "the method was not entered");
    }

    private void RequireWritable()
    {
        RequireEntered();
        if (Frame.IsReadOnly)
            Fault(FaultCode.ViewWrite);
    }

    private void RequireRange([NotNull] byte[]? array, int offset, int length)
    {
        if (array is null || offset < 0 || length < 0 || length > array.Length - offset)
            Fault(FaultCode.InvalidHostArgument, "a range of bytes");
    }

    private void RequireLimit(long value, int limit, string name)
    {
        if (value > limit)
            Fault(FaultCode.LimitExceeded, string.Create(null, $"{name} {limit}"));
    }

    [DoesNotReturn]
    private void Fault(FaultCode code, string detail = "") => End(Outcome.Fault(code, detail));

    [DoesNotReturn]
    private void End(Outcome outcome)
    {
        CallFrame frame = Frame;
        frame.HaltOutcome = outcome;
        frame.GasAtHalt = meter.GasLeft;
        meter.GasLeft = Meter.HaltedGas;
        throw new ContractHaltException();
    }

    [DoesNotReturn]
    private void Abandon()
    {
        run.IsAbandoned = true;
        meter.GasLeft = Meter.HaltedGas;
        throw new ContractHaltException();
    }
}
