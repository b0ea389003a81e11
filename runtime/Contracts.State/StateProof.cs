using System.Buffers.Binary;
using Contracts.State.Hashing;

namespace Contracts.State;

/// <summary>
/// What ties one key to a state root: the bucket where the key is or would be, and the hashes beside its way up.
/// </summary>
/// <remarks>Immutable and safe to share between threads. Judged by <see cref="StateProofVerifier"/>.</remarks>
public sealed class StateProof
{
    private readonly byte[] _records;
    private readonly Hash256[] _siblings;

    internal StateProof(byte[] records, Hash256[] siblings)
    {
        _records = records;
        _siblings = siblings;
    }

    /// <summary>
    /// The records of the bucket, 64 bytes each: key hash and value hash, in the order of the key hashes.
    /// </summary>
    public ReadOnlyMemory<byte> Records => _records;

    /// <summary>The hashes beside the way, from the root's children downwards.</summary>
    public IReadOnlyList<Hash256> Siblings => _siblings;

    /// <summary>
    /// The proof as bytes: the number of records (1 byte), the records, the number of siblings (2 bytes, big-endian),
    /// the siblings.
    /// </summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[1 + _records.Length + 2 + (_siblings.Length * Hash256.Size)];
        bytes[0] = (byte)(_records.Length / CommitmentHasher.RecordSize);
        _records.CopyTo(bytes, 1);
        int offset = 1 + _records.Length;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(offset), (ushort)_siblings.Length);
        for (int i = 0; i < _siblings.Length; i++)
            _siblings[i].CopyTo(bytes, offset + 2 + (i * Hash256.Size));
        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> writes.</summary>
    /// <exception cref="FormatException">
    /// The bytes have another form. A proof that is read may still prove nothing.
    /// </exception>
    public static StateProof Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || bytes[0] > CommitmentHasher.BucketCapacity)
            throw new FormatException($"A proof holds at most {CommitmentHasher.BucketCapacity} records.");

        int siblingsOffset = 1 + (bytes[0] * CommitmentHasher.RecordSize) + 2;
        if (bytes.Length < siblingsOffset)
            throw new FormatException("The proof ends within its records.");

        int siblingCount = BinaryPrimitives.ReadUInt16BigEndian(bytes[(siblingsOffset - 2)..]);
        if (siblingCount > Digest.BitCount)
            throw new FormatException($"A proof holds at most {Digest.BitCount} siblings.");
        if (bytes.Length != siblingsOffset + (siblingCount * Hash256.Size))
            throw new FormatException("The proof's length does not follow from its counts.");

        byte[] data = bytes.ToArray();
        var siblings = new Hash256[siblingCount];
        for (int i = 0; i < siblingCount; i++)
            siblings[i] = Hash256.FromBytes(data, siblingsOffset + (i * Hash256.Size));
        return new StateProof(data[1..(siblingsOffset - 2)], siblings);
    }
}
