using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Contracts.Host;

namespace Contracts;

/// <summary>The base class of every contract.</summary>
/// <remarks>
/// A node makes a new instance for every call, so that only <see cref="StateValue{T}"/>, <see cref="StateMap{TKey,
/// TValue}"/>, <see cref="StateCounter"/> and <see cref="StateCounterMap{TKey}"/> outlive one. The contract class is
/// partial; its constructor, entry and codecs are generated.
/// </remarks>
public abstract class Contract
{
    private Address _sender;
    private bool _isSenderKnown;

    /// <summary>Called by the generated constructor.</summary>
    protected Contract()
    {
    }

    /// <summary>This call's buffers and access to the node. For generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected HostAccess HostAccess { get; } = new();

    /// <summary>Who called: the account that sent the transaction, or the contract that made this call.</summary>
    protected Address Sender
    {
        get
        {
            if (!_isSenderKnown)
            {
                _sender = HostAccess.ReadSender();
                _isSenderKnown = true;
            }

            return _sender;
        }
    }

    /// <summary>The address of this contract.</summary>
    protected Address Self => HostAccess.ReadSelf();

    /// <summary>The id of the transaction.</summary>
    protected Hash256 TransactionId => HostAccess.ReadTransactionId();

    /// <summary>The height of the block that holds the transaction; the genesis block has height 0.</summary>
    protected static long BlockHeight => HostFunctions.BlockHeight();

    /// <summary>The block's time in milliseconds since 1970-01-01 UTC, the same on every node.</summary>
    protected static long BlockTime => HostFunctions.BlockTime();

    /// <summary>Reverts with code 0 unless the condition holds.</summary>
    protected static void Require([DoesNotReturnIf(false)] bool condition, string message)
    {
        if (!condition)
            Revert(0, message);
    }

    /// <summary>Reverts with <paramref name="code"/> unless the condition holds.</summary>
    /// <inheritdoc cref="Revert(int, string)"/>
    protected static void Require([DoesNotReturnIf(false)] bool condition, int code, string message)
    {
        if (!condition)
            Revert(code, message);
    }

    /// <summary>Reverts with code 0.</summary>
    [DoesNotReturn]
    protected static void Revert(string message) => Revert(0, message);

    /// <summary>Ends the call and undoes all that it did. No handler of the contract can stop it.</summary>
    /// <param name="code">The contract's own number for the reason, at least 0: negative codes are the SDK's.</param>
    /// <param name="message">The reason, for people.</param>
    /// <exception cref="ArgumentOutOfRangeException">The code is negative.</exception>
    [DoesNotReturn]
    protected static void Revert(int code, string message)
    {
        if (code < 0)
            throw new ArgumentOutOfRangeException(nameof(code));
        throw ContractEntry.Revert(code, message);
    }

    /// <summary>The SHA-256 of the bytes.</summary>
    protected Hash256 Sha256(byte[] data) => HostAccess.Sha256(data, 0, data.Length);
}
