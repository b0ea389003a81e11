namespace Contracts.Host;

/// <summary>What a node offers to the contract that it is running: one instance serves one transaction.</summary>
/// <remarks>
/// Every member charges its gas before it works. A call that breaks a rule (a null or short array, a write in a view, a
/// limit) faults: it records the outcome and throws <see cref="ContractHaltException"/>, which no contract handler
/// survives. Used by one thread at a time.
/// </remarks>
public interface IHost
{
    /// <summary>
    /// Says what kind of method runs. Only reading the input, by which a frame finds its method, may come before it.
    /// </summary>
    void EnterMethod(MethodTraits traits);

    /// <summary>The length of the call data in bytes.</summary>
    int InputLength();

    /// <summary>Copies the call data to the start of <paramref name="destination"/>.</summary>
    void ReadInput(byte[] destination);

    /// <summary>
    /// Sets the frame's result to the first <paramref name="length"/> bytes of <paramref name="data"/>.
    /// </summary>
    void SetResult(byte[] data, int length);

    /// <summary>Ends the frame: the contract said no. Never returns.</summary>
    void Revert(int code, string message);

    /// <summary>
    /// The length of the value under the key, or -1 where there is none; as much of the value as fits is copied to
    /// <paramref name="value"/>. A caller whose array was too short calls again with a longer one.
    /// </summary>
    int StateLoad(byte[] key, int keyLength, byte[] value);

    /// <summary>Stores a value of at least one byte under the key.</summary>
    void StateStore(byte[] key, int keyLength, byte[] value, int valueLength);

    /// <summary>Removes the key; nothing happens where it is absent.</summary>
    void StateDelete(byte[] key, int keyLength);

    /// <summary>
    /// Copies the counter under the key, 16 bytes big-endian, to the start of <paramref name="value"/>; 0 where nobody
    /// has added to it. Counters and values of the same key are different entries.
    /// </summary>
    void CounterLoad(byte[] key, int keyLength, byte[] value);

    /// <summary>
    /// Adds 16 bytes, big-endian, to the counter under the key. False where the sum does not fit in 16 bytes: then the
    /// counter stays. The caller learns nothing else of it, so that additions by many transactions run in parallel.
    /// </summary>
    bool CounterAdd(byte[] key, int keyLength, byte[] amount);

    /// <summary>
    /// Subtracts 16 bytes, big-endian, from the counter under the key. False where it holds less: then it stays.
    /// </summary>
    bool CounterSubtract(byte[] key, int keyLength, byte[] amount);

    /// <summary>
    /// Records an event: its id, its indexed fields and its other fields, each in canonical encoding.
    /// </summary>
    void EmitEvent(int eventId, byte[] indexed, int indexedLength, byte[] data, int dataLength);

    /// <summary>Copies the 20 bytes of the caller: an account, or the calling contract.</summary>
    void GetSender(byte[] destination);

    /// <summary>Copies the 20 bytes of the running contract's address.</summary>
    void GetSelf(byte[] destination);

    /// <summary>Copies the 32 bytes of the transaction's id.</summary>
    void GetTransactionId(byte[] destination);

    /// <summary>The height of the block; the genesis block has height 0.</summary>
    long BlockHeight();

    /// <summary>The block's time in milliseconds since 1970-01-01 UTC, as its header states it.</summary>
    long BlockTime();

    /// <summary>Writes the 32-byte SHA-256 of a range to <paramref name="destination"/>.</summary>
    void Sha256(byte[] data, int offset, int length, byte[] destination);

    /// <summary>
    /// Calls another contract with at most <paramref name="gasLimit"/> gas (-1: all that is left) and returns how it
    /// ended. A callee that fails leaves no effect but its gas.
    /// </summary>
    CallStatus Call(byte[] target, byte[] input, int inputLength, long gasLimit);

    /// <summary>The length in bytes of the last callee's result.</summary>
    int CallResultLength();

    /// <summary>Copies the last callee's result to the start of <paramref name="destination"/>.</summary>
    void ReadCallResult(byte[] destination);

    /// <summary>The last callee's revert code; 0 where it did not revert.</summary>
    int CallRevertCode();

    /// <summary>The last callee's revert message, or the name of its fault; empty after a success.</summary>
    string CallFailureMessage();

    /// <summary>A new string of the UTF-16 units in a range. The only way for a contract to make a string.</summary>
    string NewString(char[] source, int start, int length);

    /// <summary>True where both are null or hold the same UTF-16 units.</summary>
    bool StringEquals(string? left, string? right);

    /// <summary>Copies a range of bytes; the ranges may overlap.</summary>
    void CopyBytes(byte[] source, int sourceOffset, byte[] destination, int destinationOffset, int length);
}
