using System.Security.Cryptography;
using Contracts.Execution;

namespace Contracts.Ledger;

/// <summary>What an account asks of the chain, once: the nonce says which of its requests this is.</summary>
/// <remarks>Immutable; the arrays are never changed. Equal where the ids are equal.</remarks>
public sealed class Transaction : IEquatable<Transaction>
{
    private const byte Version = 1;
    private const byte CallKind = 1;
    private const byte DeployKind = 2;

    private readonly byte[] _encoding;

    private Transaction(Address sender, ulong nonce, long gasLimit, TransactionAction action)
    {
        Sender = sender;
        Nonce = nonce;
        GasLimit = gasLimit;
        Action = action;
        _encoding = Encode(this);
        Id = Hash256.FromBytes(SHA256.HashData(_encoding), 0);
    }

    /// <summary>The SHA-256 of the canonical encoding.</summary>
    public Hash256 Id { get; }

    /// <summary>The account that asks.</summary>
    public Address Sender { get; }

    /// <summary>The number of transactions that the account has had on the chain before this one.</summary>
    public ulong Nonce { get; }

    /// <summary>The gas that the transaction may use.</summary>
    public long GasLimit { get; }

    /// <summary>What is asked.</summary>
    public TransactionAction Action { get; }

    /// <summary>The canonical encoding.</summary>
    public ReadOnlyMemory<byte> Encoding => _encoding;

    /// <summary>Asks for a call of a contract's method.</summary>
    /// <param name="sender">The account that asks.</param>
    /// <param name="nonce">Which of its requests this is, from 0.</param>
    /// <param name="gasLimit">The gas that may be used.</param>
    /// <param name="target">The contract.</param>
    /// <param name="input">The 4-byte selector and the arguments in canonical encoding. Not changed afterwards.</param>
    public static Transaction Call(Address sender, ulong nonce, long gasLimit, Address target, byte[] input) =>
        new(sender, nonce, gasLimit, new CallAction(target, input));

    /// <summary>Asks for a contract to be published, at the address that <see cref="ContractAddress"/> gives.</summary>
    /// <param name="sender">The account that asks.</param>
    /// <param name="nonce">Which of its requests this is, from 0.</param>
    /// <param name="gasLimit">The gas that may be used.</param>
    /// <param name="package">The bytes of the <c>.contract</c> file. Not changed afterwards.</param>
    /// <param name="arguments">The arguments of the init method in canonical encoding. Not changed afterwards.</param>
    public static Transaction Deploy(Address sender, ulong nonce, long gasLimit, byte[] package, byte[] arguments) =>
        new(sender, nonce, gasLimit, new DeployAction(ContractAddress.Of(sender, nonce), package, arguments));

    /// <summary>Reads a canonical encoding.</summary>
    /// <exception cref="CanonicalFormatException">
    /// The bytes are not exactly what <see cref="Encoding"/> would be.
    /// </exception>
    public static Transaction Decode(byte[] encoding)
    {
        CanonicalReader reader = new(encoding);
        if (reader.ReadByte() != Version)
            throw new CanonicalFormatException("The transaction has a version that is not known.");
        Address sender = reader.ReadAddress();
        ulong nonce = reader.ReadUInt64();
        long gasLimit = reader.ReadInt64();
        byte kind = reader.ReadByte();
        Transaction transaction = kind switch
        {
            CallKind => Call(sender, nonce, gasLimit, reader.ReadAddress(), reader.ReadBytes()),
            DeployKind => Deploy(sender, nonce, gasLimit, reader.ReadBytes(), reader.ReadBytes()),
            _ => throw new CanonicalFormatException("The transaction neither calls nor deploys."),
        };
        reader.EnsureEnd();
        return transaction;
    }

    /// <inheritdoc/>
    public bool Equals(Transaction? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Transaction);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    internal TransactionRequest ToRequest() => new(Id, Sender, GasLimit, Action);

    private static byte[] Encode(Transaction transaction)
    {
        CanonicalWriter writer = new(128);
        writer.WriteByte(Version);
        writer.WriteAddress(transaction.Sender);
        writer.WriteUInt64(transaction.Nonce);
        writer.WriteInt64(transaction.GasLimit);
        switch (transaction.Action)
        {
            case CallAction call:
                writer.WriteByte(CallKind);
                writer.WriteAddress(call.Target);
                writer.WriteBytes(call.Input);
                break;
            case DeployAction deploy:
                writer.WriteByte(DeployKind);
                writer.WriteBytes(deploy.Package);
                writer.WriteBytes(deploy.Arguments);
                break;
        }

        return writer.ToArray();
    }
}
