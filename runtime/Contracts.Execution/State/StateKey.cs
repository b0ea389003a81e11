using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Contracts.Execution;

/// <summary>The name of one state entry: an address, a space and a key within it.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Keys are ordered by their bytes: address, space, key.
/// </remarks>
public sealed class StateKey : IEquatable<StateKey>, IComparable<StateKey>
{
    /// <summary>Bytes before the key: the address and the space.</summary>
    public const int PrefixSize = Address.Size + 1;

    /// <summary>The address, the space, the slot of a field and an address fit.</summary>
    private const int InlineSize = 48;

    private readonly int _length;
    private readonly byte[]? _long;

    /// <summary>
    /// The bytes, where they fit: nearly every key that a contract touches has left the caches since it was used last,
    /// and an array of its own would be one more thing to fetch.
    /// </summary>
    private InlineBytes _short;

    private StateKey(ReadOnlySpan<byte> bytes)
    {
        _length = bytes.Length;
        if (_length > InlineSize)
            _long = bytes.ToArray();
        else
            bytes.CopyTo(_short);
        Hash = StateKeyHash.Compute(bytes);
    }

    /// <summary>The <see cref="StateKeyHash"/> of all bytes, computed once.</summary>
    public ulong Hash { get; }

    /// <summary>
    /// Where an executor may leave what it found under this key in the block at hand. Only a hint: keys are shared, so
    /// that whoever reads it must look whether it is its own.
    /// </summary>
    internal object? Found { get; set; }

    /// <summary>The address whose state this is.</summary>
    public Address Address => Address.FromBytes(Bytes[..Address.Size].ToArray(), 0);

    /// <summary>What the entry is for.</summary>
    public StateKeySpace Space => (StateKeySpace)Bytes[Address.Size];

    /// <summary>The key within the space.</summary>
    public ReadOnlySpan<byte> Key => Bytes[PrefixSize..];

    /// <summary>Address, space and key as one: the form that is ordered, stored and committed to.</summary>
    public ReadOnlySpan<byte> Bytes =>
        _long ?? MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<InlineBytes, byte>(ref _short), _length);

    /// <summary>Names an entry of a contract's own data.</summary>
    public static StateKey ForData(Address contract, ReadOnlySpan<byte> key) =>
        Create(contract, StateKeySpace.Data, key);

    /// <summary>Names an entry of a contract's counters.</summary>
    public static StateKey ForCounter(Address contract, ReadOnlySpan<byte> key) =>
        Create(contract, StateKeySpace.Counter, key);

    /// <summary>Names the entry with the hash of a contract's module.</summary>
    public static StateKey ForCodeHash(Address contract) => Create(contract, StateKeySpace.CodeHash, []);

    /// <summary>Names the entry with a contract's package.</summary>
    public static StateKey ForPackage(Address contract) => Create(contract, StateKeySpace.Package, []);

    /// <summary>Names the entry that a chain has for each of its modules.</summary>
    public static StateKey ForModule(Hash256 codeHash) => Create(default, StateKeySpace.Module, codeHash.ToBytes());

    /// <summary>Names the entry with the number of a chain's modules.</summary>
    public static StateKey ForModuleCount() => Create(default, StateKeySpace.Module, []);

    /// <summary>Names what the ledger keeps about an account.</summary>
    public static StateKey ForAccount(Address account) => Create(account, StateKeySpace.Account, []);

    /// <summary>Names any entry.</summary>
    public static StateKey Create(Address address, StateKeySpace space, ReadOnlySpan<byte> key)
    {
        byte[] bytes = new byte[PrefixSize + key.Length];
        address.CopyTo(bytes, 0);
        bytes[Address.Size] = (byte)space;
        key.CopyTo(bytes.AsSpan(PrefixSize));
        return new StateKey(bytes);
    }

    /// <summary>Reads what <see cref="Bytes"/> gave.</summary>
    /// <exception cref="ArgumentException">There are fewer bytes than an address and a space.</exception>
    public static StateKey FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < PrefixSize)
            throw new ArgumentException("A state key has an address and a space.", nameof(bytes));
        return new StateKey(bytes);
    }

    /// <inheritdoc/>
    public bool Equals(StateKey? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Hash == other.Hash && Bytes.SequenceEqual(other.Bytes));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StateKey);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Hash;

    /// <summary>Orders by bytes, unsigned; a key before every longer key that it starts.</summary>
    public int CompareTo(StateKey? other) => other is null ? 1 : Bytes.SequenceCompareTo(other.Bytes);

    /// <summary>Address, space and key, for people.</summary>
    public override string ToString() => $"{Address}/{Space}/{Convert.ToHexStringLower(Key)}";

    /// <summary>True where all bytes are equal, or both are null.</summary>
    public static bool operator ==(StateKey? left, StateKey? right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>True where the bytes differ.</summary>
    public static bool operator !=(StateKey? left, StateKey? right) => !(left == right);

    /// <summary>Byte order; null comes first.</summary>
    public static bool operator <(StateKey? left, StateKey? right) =>
        left is null ? right is not null : left.CompareTo(right) < 0;

    /// <summary>Byte order; null comes first.</summary>
    public static bool operator <=(StateKey? left, StateKey? right) => left is null || left.CompareTo(right) <= 0;

    /// <summary>Byte order; null comes first.</summary>
    public static bool operator >(StateKey? left, StateKey? right) => right < left;

    /// <summary>Byte order; null comes first.</summary>
    public static bool operator >=(StateKey? left, StateKey? right) => right <= left;

    [InlineArray(InlineSize)]
    private struct InlineBytes
    {
        private byte _first;
    }
}
