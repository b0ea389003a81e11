using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>A key, which may be null, and the place of its group.</summary>
internal readonly struct GroupKey<TKey>(TKey key, int place)
{
    public TKey Key { get; } = key;

    public int Place { get; } = place;
}

internal sealed class GroupKeyComparer<TKey>(IEqualityComparer<TKey> comparer) : IEqualityComparer<GroupKey<TKey>>
{
    public bool Equals(GroupKey<TKey> x, GroupKey<TKey> y) => comparer.Equals(x.Key, y.Key);

    public int GetHashCode(GroupKey<TKey> obj) => obj.Key is null ? 0 : comparer.GetHashCode(obj.Key);
}
