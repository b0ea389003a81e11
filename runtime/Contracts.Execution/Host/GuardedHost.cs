using Contracts.Host;

namespace Contracts.Execution;

/// <summary>
/// Keeps a bug of the node from looking like a contract's exception: whatever leaves a host function, other than the
/// halt, is recorded before any handler of the contract can see it, and the contract is halted.
/// </summary>
internal sealed class GuardedHost(ContractHost inner, TransactionRun run) : IHost
{
    public void EnterMethod(MethodTraits traits)
    {
        try
        {
            inner.EnterMethod(traits);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public int InputLength()
    {
        try
        {
            return inner.InputLength();
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public void ReadInput(byte[] destination)
    {
        try
        {
            inner.ReadInput(destination);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public void SetResult(byte[] data, int length)
    {
        try
        {
            inner.SetResult(data, length);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public void Revert(int code, string message)
    {
        try
        {
            inner.Revert(code, message);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public int StateLoad(byte[] key, int keyLength, byte[] value)
    {
        try
        {
            return inner.StateLoad(key, keyLength, value);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public void StateStore(byte[] key, int keyLength, byte[] value, int valueLength)
    {
        try
        {
            inner.StateStore(key, keyLength, value, valueLength);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public void StateDelete(byte[] key, int keyLength)
    {
        try
        {
            inner.StateDelete(key, keyLength);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public void CounterLoad(byte[] key, int keyLength, byte[] value)
    {
        try
        {
            inner.CounterLoad(key, keyLength, value);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public bool CounterAdd(byte[] key, int keyLength, byte[] amount)
    {
        try
        {
            return inner.CounterAdd(key, keyLength, amount);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public bool CounterSubtract(byte[] key, int keyLength, byte[] amount)
    {
        try
        {
            return inner.CounterSubtract(key, keyLength, amount);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public void EmitEvent(int eventId, byte[] indexed, int indexedLength, byte[] data, int dataLength)
    {
        try
        {
            inner.EmitEvent(eventId, indexed, indexedLength, data, dataLength);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public void GetSender(byte[] destination)
    {
        try
        {
            inner.GetSender(destination);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public void GetSelf(byte[] destination)
    {
        try
        {
            inner.GetSelf(destination);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public void GetTransactionId(byte[] destination)
    {
        try
        {
            inner.GetTransactionId(destination);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public long BlockHeight()
    {
        try
        {
            return inner.BlockHeight();
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public long BlockTime()
    {
        try
        {
            return inner.BlockTime();
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public void Sha256(byte[] data, int offset, int length, byte[] destination)
    {
        try
        {
            inner.Sha256(data, offset, length, destination);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public CallStatus Call(byte[] target, byte[] input, int inputLength, long gasLimit)
    {
        try
        {
            return inner.Call(target, input, inputLength, gasLimit);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public int CallResultLength()
    {
        try
        {
            return inner.CallResultLength();
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public void ReadCallResult(byte[] destination)
    {
        try
        {
            inner.ReadCallResult(destination);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public int CallRevertCode()
    {
        try
        {
            return inner.CallRevertCode();
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public string CallFailureMessage()
    {
        try
        {
            return inner.CallFailureMessage();
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public string NewString(char[] source, int start, int length)
    {
        try
        {
            return inner.NewString(source, start, length);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public bool StringEquals(string? left, string? right)
    {
        try
        {
            return inner.StringEquals(left, right);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }

    public void CopyBytes(byte[] source, int sourceOffset, byte[] destination, int destinationOffset, int length)
    {
        try
        {
            inner.CopyBytes(source, sourceOffset, destination, destinationOffset, length);
        }
        catch (Exception exception) when (run.RecordFailure(exception))
        {
            throw;
        }
    }
}
