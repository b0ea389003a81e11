namespace Contracts.CoreLib.Shapes;

[Replaces(typeof(System.Linq.IOrderedEnumerable<>))]
internal interface IOrderedEnumerable<out T> : IEnumerable<T>
{
    System.Linq.IOrderedEnumerable<T> CreateOrderedEnumerable<TKey>(
        System.Func<T, TKey> keySelector, System.Collections.Generic.IComparer<TKey>? comparer, bool descending);
}

[Replaces(typeof(System.Linq.IGrouping<,>))]
internal interface IGrouping<out TKey, out TElement> : IEnumerable<TElement>
{
    TKey Key { get; }
}

[Replaces(typeof(System.Linq.ILookup<,>))]
internal interface ILookup<TKey, TElement> : IEnumerable<System.Linq.IGrouping<TKey, TElement>>
{
    int Count { get; }

    IEnumerable<TElement> this[TKey key] { get; }

    bool Contains(TKey key);
}
