using System.Collections;

namespace Contracts.Bytecode.Parsing;

/// <summary>A list of types. Equal lists of one <see cref="TypeUniverse"/> are the same object.</summary>
internal sealed class TypeList : IReadOnlyList<CilType>
{
    private readonly CilType[] _items;

    /// <summary>The list without elements, the same in every universe.</summary>
    public static TypeList Empty { get; } = new(0, []);

    internal TypeList(int id, CilType[] items)
    {
        Id = id;
        _items = items;
        foreach (CilType item in items)
        {
            Depth = Math.Max(Depth, item.Depth);
            HasParameters |= item.HasParameters;
        }
    }

    /// <summary>Compares lists that are not yet known to be the same object.</summary>
    internal static IEqualityComparer<TypeList> SameItems { get; } = new ItemComparer();

    /// <summary>Unique within the universe.</summary>
    public int Id { get; }

    /// <summary>The depth of the deepest element.</summary>
    public int Depth { get; }

    /// <summary>True where a type parameter occurs in it.</summary>
    public bool HasParameters { get; }

    public int Count => _items.Length;

    public CilType this[int index] => _items[index];

    /// <summary>Walks the list without allocating: lists are walked for every instruction that calls.</summary>
    public ReadOnlySpan<CilType>.Enumerator GetEnumerator() => new ReadOnlySpan<CilType>(_items).GetEnumerator();

    IEnumerator<CilType> IEnumerable<CilType>.GetEnumerator() => ((IEnumerable<CilType>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    private sealed class ItemComparer : IEqualityComparer<TypeList>
    {
        public bool Equals(TypeList? left, TypeList? right) => left!._items.AsSpan().SequenceEqual(right!._items);

        public int GetHashCode(TypeList list)
        {
            int hash = list.Count;
            foreach (CilType item in list._items)
                hash = unchecked((hash * 31) + item.Id);
            return hash;
        }
    }
}
