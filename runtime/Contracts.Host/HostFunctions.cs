namespace Contracts.Host;

/// <summary>
/// The functions that a contract module may import. Each forwards to the host of the running transaction.
/// </summary>
/// <remarks>
/// The import surface in full: a module names these by exact signature, and primitives of the base library, and nothing
/// else. Only arrays, strings and integers cross it, so that an engine other than the CLR can offer the same surface.
/// </remarks>
public static class HostFunctions
{
    [ThreadStatic]
    private static IHost? _current;

    /// <summary>Makes <paramref name="host"/> serve this thread and returns the one that served it before.</summary>
    public static IHost? Enter(IHost? host)
    {
        IHost? previous = _current;
        _current = host;
        return previous;
    }

    private static IHost Current =>
        _current ?? throw new InvalidOperationException("A contract ran outside of a transaction.");

    /// <inheritdoc cref="IHost.EnterMethod"/>
    public static void EnterMethod(int traits) =>
        Current.EnterMethod((MethodTraits)traits);

    /// <inheritdoc cref="IHost.InputLength"/>
    public static int InputLength() =>
        Current.InputLength();

    /// <inheritdoc cref="IHost.ReadInput"/>
    public static void ReadInput(byte[] destination) =>
        Current.ReadInput(destination);

    /// <inheritdoc cref="IHost.SetResult"/>
    public static void SetResult(byte[] data, int length) =>
        Current.SetResult(data, length);

    /// <inheritdoc cref="IHost.Revert"/>
    public static void Revert(int code, string message) =>
        Current.Revert(code, message);

    /// <inheritdoc cref="IHost.StateLoad"/>
    public static int StateLoad(byte[] key, int keyLength, byte[] value) =>
        Current.StateLoad(key, keyLength, value);

    /// <inheritdoc cref="IHost.StateStore"/>
    public static void StateStore(byte[] key, int keyLength, byte[] value, int valueLength) =>
        Current.StateStore(key, keyLength, value, valueLength);

    /// <inheritdoc cref="IHost.StateDelete"/>
    public static void StateDelete(byte[] key, int keyLength) =>
        Current.StateDelete(key, keyLength);

    /// <inheritdoc cref="IHost.CounterLoad"/>
    public static void CounterLoad(byte[] key, int keyLength, byte[] value) =>
        Current.CounterLoad(key, keyLength, value);

    /// <inheritdoc cref="IHost.CounterAdd"/>
    public static bool CounterAdd(byte[] key, int keyLength, byte[] amount) =>
        Current.CounterAdd(key, keyLength, amount);

    /// <inheritdoc cref="IHost.CounterSubtract"/>
    public static bool CounterSubtract(byte[] key, int keyLength, byte[] amount) =>
        Current.CounterSubtract(key, keyLength, amount);

    /// <inheritdoc cref="IHost.EmitEvent"/>
    public static void EmitEvent(int eventId, byte[] indexed, int indexedLength, byte[] data, int dataLength) =>
        Current.EmitEvent(eventId, indexed, indexedLength, data, dataLength);

    /// <inheritdoc cref="IHost.GetSender"/>
    public static void GetSender(byte[] destination) =>
        Current.GetSender(destination);

    /// <inheritdoc cref="IHost.GetSelf"/>
    public static void GetSelf(byte[] destination) =>
        Current.GetSelf(destination);

    /// <inheritdoc cref="IHost.GetTransactionId"/>
    public static void GetTransactionId(byte[] destination) =>
        Current.GetTransactionId(destination);

    /// <inheritdoc cref="IHost.BlockHeight"/>
    public static long BlockHeight() =>
        Current.BlockHeight();

    /// <inheritdoc cref="IHost.BlockTime"/>
    public static long BlockTime() =>
        Current.BlockTime();

    /// <inheritdoc cref="IHost.Sha256"/>
    public static void Sha256(byte[] data, int offset, int length, byte[] destination) =>
        Current.Sha256(data, offset, length, destination);

    /// <inheritdoc cref="IHost.Call"/>
    public static int Call(byte[] target, byte[] input, int inputLength, long gasLimit) =>
        (int)Current.Call(target, input, inputLength, gasLimit);

    /// <inheritdoc cref="IHost.CallResultLength"/>
    public static int CallResultLength() =>
        Current.CallResultLength();

    /// <inheritdoc cref="IHost.ReadCallResult"/>
    public static void ReadCallResult(byte[] destination) =>
        Current.ReadCallResult(destination);

    /// <inheritdoc cref="IHost.CallRevertCode"/>
    public static int CallRevertCode() =>
        Current.CallRevertCode();

    /// <inheritdoc cref="IHost.CallFailureMessage"/>
    public static string CallFailureMessage() =>
        Current.CallFailureMessage();

    /// <inheritdoc cref="IHost.NewString"/>
    public static string NewString(char[] source, int start, int length) =>
        Current.NewString(source, start, length);

    /// <inheritdoc cref="IHost.StringEquals"/>
    public static bool StringEquals(string? left, string? right) =>
        Current.StringEquals(left, right);

    /// <inheritdoc cref="IHost.CopyBytes"/>
    public static void CopyBytes(
        byte[] source, int sourceOffset, byte[] destination, int destinationOffset, int length) =>
        Current.CopyBytes(source, sourceOffset, destination, destinationOffset, length);
}
