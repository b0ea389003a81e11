using Contracts.Host;

namespace Contracts.Tests;

/// <summary>A host that can do what the core library needs of one: make, compare and copy.</summary>
internal sealed class TextHost : IHost
{
    /// <summary>Runs the code with such a host on this thread.</summary>
    public static T Run<T>(Func<T> code)
    {
        IHost? previous = HostFunctions.Enter(new TextHost());
        try
        {
            return code();
        }
        finally
        {
            HostFunctions.Enter(previous);
        }
    }

    public string NewString(char[] source, int start, int length) => new(source, start, length);

    public bool StringEquals(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);

    public void CopyBytes(byte[] source, int sourceOffset, byte[] destination, int destinationOffset, int length) =>
        Array.Copy(source, sourceOffset, destination, destinationOffset, length);

    public void EnterMethod(MethodTraits traits) => throw Unused();

    public int InputLength() => throw Unused();

    public void ReadInput(byte[] destination) => throw Unused();

    public void SetResult(byte[] data, int length) => throw Unused();

    public void Revert(int code, string message) => throw Unused();

    public int StateLoad(byte[] key, int keyLength, byte[] value) => throw Unused();

    public void StateStore(byte[] key, int keyLength, byte[] value, int valueLength) => throw Unused();

    public void StateDelete(byte[] key, int keyLength) => throw Unused();

    public void CounterLoad(byte[] key, int keyLength, byte[] value) => throw Unused();

    public bool CounterAdd(byte[] key, int keyLength, byte[] amount) => throw Unused();

    public bool CounterSubtract(byte[] key, int keyLength, byte[] amount) => throw Unused();

    public void EmitEvent(int eventId, byte[] indexed, int indexedLength, byte[] data, int dataLength) =>
        throw Unused();

    public void GetSender(byte[] destination) => throw Unused();

    public void GetSelf(byte[] destination) => throw Unused();

    public void GetTransactionId(byte[] destination) => throw Unused();

    public long BlockHeight() => throw Unused();

    public long BlockTime() => throw Unused();

    public void Sha256(byte[] data, int offset, int length, byte[] destination) => throw Unused();

    public CallStatus Call(byte[] target, byte[] input, int inputLength, long gasLimit) => throw Unused();

    public int CallResultLength() => throw Unused();

    public void ReadCallResult(byte[] destination) => throw Unused();

    public int CallRevertCode() => throw Unused();

    public string CallFailureMessage() => throw Unused();

    private static InvalidOperationException Unused() => new("The core library has no business with this function.");
}
