using System.Security.Cryptography;

namespace Contracts.Ledger;

/// <summary>
/// What a block commits to. Its hash stands for the block, the whole chain before it, and the state after it.
/// </summary>
/// <param name="Height">Blocks before this one; 0 for the genesis block.</param>
/// <param name="PreviousHash">
/// The hash of the header before; in the genesis block, a hash of the chain's configuration.
/// </param>
/// <param name="Time">Milliseconds since 1970-01-01 UTC.</param>
/// <param name="TransactionCount">Transactions in the block.</param>
/// <param name="TransactionRoot">The Merkle root of the transactions' ids.</param>
/// <param name="ReceiptRoot">The Merkle root of the receipts' canonical encodings.</param>
/// <param name="StateRoot">The commitment to the state after the block.</param>
/// <param name="GasUsed">The gas that the transactions used together.</param>
/// <param name="HashSuiteId">The number of the hash suite that the three roots are made with.</param>
public sealed record BlockHeader(
    long Height,
    Hash256 PreviousHash,
    long Time,
    int TransactionCount,
    Hash256 TransactionRoot,
    Hash256 ReceiptRoot,
    Hash256 StateRoot,
    long GasUsed,
    byte HashSuiteId)
{
    private const byte Version = 1;

    /// <summary>The SHA-256 of the canonical encoding.</summary>
    public Hash256 ComputeHash() => Hash256.FromBytes(SHA256.HashData(Encode()), 0);

    /// <summary>The canonical encoding.</summary>
    public byte[] Encode()
    {
        CanonicalWriter writer = new(256);
        writer.WriteByte(Version);
        writer.WriteByte(HashSuiteId);
        writer.WriteInt64(Height);
        writer.WriteHash256(PreviousHash);
        writer.WriteInt64(Time);
        writer.WriteInt32(TransactionCount);
        writer.WriteHash256(TransactionRoot);
        writer.WriteHash256(ReceiptRoot);
        writer.WriteHash256(StateRoot);
        writer.WriteInt64(GasUsed);
        return writer.ToArray();
    }

    /// <summary>Reads a canonical encoding.</summary>
    /// <exception cref="CanonicalFormatException">
    /// The bytes are not exactly what <see cref="Encode"/> would give.
    /// </exception>
    public static BlockHeader Decode(byte[] encoding)
    {
        CanonicalReader reader = new(encoding);
        if (reader.ReadByte() != Version)
            throw new CanonicalFormatException("The block header has a version that is not known.");
        byte suite = reader.ReadByte();
        BlockHeader header = new(
            Height: reader.ReadInt64(),
            PreviousHash: reader.ReadHash256(),
            Time: reader.ReadInt64(),
            TransactionCount: reader.ReadInt32(),
            TransactionRoot: reader.ReadHash256(),
            ReceiptRoot: reader.ReadHash256(),
            StateRoot: reader.ReadHash256(),
            GasUsed: reader.ReadInt64(),
            HashSuiteId: suite);
        reader.EnsureEnd();
        return header;
    }
}
