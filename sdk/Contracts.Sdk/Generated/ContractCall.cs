using System.ComponentModel;
using Contracts.Host;

namespace Contracts;

/// <summary>One call to another contract. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContractCall
{
    private readonly Address _target;
    private readonly long _gasLimit;

    /// <summary>Starts a call: the selector is written, the caller appends the arguments.</summary>
    public ContractCall(Address target, uint selector, long gasLimit)
    {
        _target = target;
        _gasLimit = gasLimit;
        Input = new CanonicalWriter(64);
        Input.WriteUInt32(selector);
    }

    /// <summary>The call's input.</summary>
    public CanonicalWriter Input { get; }

    /// <summary>Makes the call and returns a reader of its result.</summary>
    /// <exception cref="CallFailedException">The callee reverted or faulted.</exception>
    public CanonicalReader Invoke()
    {
        int status = HostFunctions.Call(_target.ToBytes(), Input.Buffer, Input.Length, _gasLimit);
        if (status == (int)CallStatus.Reverted)
            throw new CallFailedException(HostFunctions.CallRevertCode(), HostFunctions.CallFailureMessage());
        if (status == (int)CallStatus.Faulted)
            throw new CallFailedException(RevertCodes.CalleeFaulted, HostFunctions.CallFailureMessage());

        byte[] result = new byte[HostFunctions.CallResultLength()];
        HostFunctions.ReadCallResult(result);
        return new CanonicalReader(result);
    }

    /// <summary>Makes the call of a method that returns nothing.</summary>
    /// <exception cref="CallFailedException">The callee reverted or faulted, or returned something.</exception>
    public void InvokeVoid()
    {
        if (Invoke().Remaining != 0)
            throw MalformedResult();
    }

    /// <summary>The failure of a callee that returned something else than its interface says.</summary>
    public static CallFailedException MalformedResult() => new(RevertCodes.MalformedResult, "malformed result");
}
