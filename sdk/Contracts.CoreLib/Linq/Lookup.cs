using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Contracts.CoreLib;

/// <summary>Groups in the order in which their keys came first.</summary>
[Replaces(typeof(System.Linq.Lookup<,>))]
internal sealed class Lookup<TKey, TElement> : ILookup<TKey, TElement>
{
    private readonly List<Grouping<TKey, TElement>> _groups = [];
    private readonly HashSet<GroupKey<TKey>> _places;

    internal Lookup(IEqualityComparer<TKey>? comparer)
    {
        _places = new HashSet<GroupKey<TKey>>(new GroupKeyComparer<TKey>(comparer ?? EqualityComparer<TKey>.Default));
    }

    public int Count => _groups.Count;

    public IEnumerable<TElement> this[TKey key] =>
        TryFind(key, out Grouping<TKey, TElement>? group) ? group : Enumerable.Empty<TElement>();

    public bool Contains(TKey key) => TryFind(key, out _);

    public IEnumerator<IGrouping<TKey, TElement>> GetEnumerator()
    {
        foreach (Grouping<TKey, TElement> group in _groups)
            yield return group;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(TKey key, TElement element)
    {
        if (!TryFind(key, out Grouping<TKey, TElement>? group))
        {
            _places.Add(new GroupKey<TKey>(key, _groups.Count));
            group = new Grouping<TKey, TElement>(key);
            _groups.Add(group);
        }

        group.Items.Add(element);
    }

    private bool TryFind(TKey key, [NotNullWhen(true)] out Grouping<TKey, TElement>? group)
    {
        bool found = _places.TryGetValue(new GroupKey<TKey>(key, 0), out GroupKey<TKey> place);
        group = found ? _groups[place.Place] : null;
        return found;
    }

    public IEnumerable<TResult> ApplyResultSelector<TResult>(
        System.Func<TKey, IEnumerable<TElement>, TResult> resultSelector)
    {
        foreach (Grouping<TKey, TElement> group in _groups)
            yield return resultSelector(group.Key, group);
    }
}
