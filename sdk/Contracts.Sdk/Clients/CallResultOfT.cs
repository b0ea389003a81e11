using System.Diagnostics.CodeAnalysis;

namespace Contracts;

/// <summary>How a call ended that returns a value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class CallResult<T> : CallResult
{
    private readonly T? _value;

    [SetsRequiredMembers]
    internal CallResult(CallResult result, T? value)
        : base(result)
    {
        _value = value;
    }

    /// <summary>What the method returned.</summary>
    /// <exception cref="ContractCallException">The call did not succeed.</exception>
    public T Value => Succeeded ? _value! : throw new ContractCallException(this);

    /// <summary>This result where it succeeded.</summary>
    /// <exception cref="ContractCallException">It did not succeed.</exception>
    public new CallResult<T> EnsureSucceeded() => Succeeded ? this : throw new ContractCallException(this);
}
