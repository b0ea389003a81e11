using System;
using System.Collections.Generic;

namespace Contracts.CoreLib;

internal sealed partial class HashSet<T>
{
    public void UnionWith(IEnumerable<T> other)
    {
        Require(other);
        foreach (T item in other)
            Add(item);
    }

    public void ExceptWith(IEnumerable<T> other)
    {
        Require(other);
        if (Count == 0)
            return;
        if ((object)this == other)
        {
            Clear();
            return;
        }

        foreach (T item in other)
            Remove(item);
    }

    public void IntersectWith(IEnumerable<T> other)
    {
        Require(other);
        if (Count == 0 || (object)this == other)
            return;
        if (other is ICollection<T> { Count: 0 })
        {
            Clear();
            return;
        }

        HashSet<T> kept = new(other, _comparer);
        RemoveWhere(item => !kept.Contains(item));
    }

    public void SymmetricExceptWith(IEnumerable<T> other)
    {
        Require(other);
        if ((object)this == other)
        {
            Clear();
            return;
        }

        if (other is HashSet<T> set)
        {
            foreach (T item in set)
            {
                if (!Remove(item))
                    Add(item);
            }

            return;
        }

        // What comes twice counts once; and all is added before anything goes, which decides the places.
        HashSet<T> added = new(_comparer);
        HashSet<T> shared = new(_comparer);
        foreach (T item in other)
        {
            if (Add(item))
                added.Add(item);
            else if (!added.Contains(item))
                shared.Add(item);
        }

        RemoveWhere(item => shared.Contains(item));
    }

    public bool Overlaps(IEnumerable<T> other)
    {
        Require(other);
        if (Count == 0)
            return false;
        foreach (T item in other)
        {
            if (Contains(item))
                return true;
        }

        return false;
    }

    public bool SetEquals(IEnumerable<T> other)
    {
        Require(other);
        HashSet<T> set = AsSet(other);
        return set.Count == Count && ContainsAll(set);
    }

    public bool IsSubsetOf(IEnumerable<T> other)
    {
        Require(other);
        HashSet<T> set = AsSet(other);
        return set.Count >= Count && set.ContainsAll(this);
    }

    public bool IsProperSubsetOf(IEnumerable<T> other)
    {
        Require(other);
        HashSet<T> set = AsSet(other);
        return set.Count > Count && set.ContainsAll(this);
    }

    public bool IsSupersetOf(IEnumerable<T> other)
    {
        Require(other);
        return ContainsAll(other);
    }

    public bool IsProperSupersetOf(IEnumerable<T> other)
    {
        Require(other);
        HashSet<T> set = AsSet(other);
        return set.Count < Count && ContainsAll(set);
    }

    private static void Require(IEnumerable<T> other)
    {
        if (other is null)
            throw new ArgumentNullException(nameof(other));
    }

    private HashSet<T> AsSet(IEnumerable<T> other) => new(other, _comparer);

    private bool ContainsAll(IEnumerable<T> other)
    {
        foreach (T item in other)
        {
            if (!Contains(item))
                return false;
        }

        return true;
    }
}
