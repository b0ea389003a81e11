namespace Contracts.CoreLib.Shapes;

[Replaces(typeof(System.Tuple<,,,,,,>))]
internal sealed class Tuple<T1, T2, T3, T4, T5, T6, T7>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6,
    T7 item7)
    : System.IComparable, System.Runtime.CompilerServices.ITuple
{
    public T1 Item1 { get; } = item1;

    public T2 Item2 { get; } = item2;

    public T3 Item3 { get; } = item3;

    public T4 Item4 { get; } = item4;

    public T5 Item5 { get; } = item5;

    public T6 Item6 { get; } = item6;

    public T7 Item7 { get; } = item7;

    int System.Runtime.CompilerServices.ITuple.Length => 7;

    object? System.Runtime.CompilerServices.ITuple.this[int index] => index switch
    {
        0 => Item1,
        1 => Item2,
        2 => Item3,
        3 => Item4,
        4 => Item5,
        5 => Item6,
        6 => Item7,
        _ => throw TupleRest.OutOfRange(),
    };

    int System.IComparable.CompareTo(object? obj)
    {
        if (obj is null)
            return 1;
        if (obj is not Tuple<T1, T2, T3, T4, T5, T6, T7> other)
            throw new System.ArgumentException("The other is no such tuple.", nameof(obj));
        int order = Comparer<T1>.Default.Compare(Item1, other.Item1);
        if (order != 0)
            return order;
        order = Comparer<T2>.Default.Compare(Item2, other.Item2);
        if (order != 0)
            return order;
        order = Comparer<T3>.Default.Compare(Item3, other.Item3);
        if (order != 0)
            return order;
        order = Comparer<T4>.Default.Compare(Item4, other.Item4);
        if (order != 0)
            return order;
        order = Comparer<T5>.Default.Compare(Item5, other.Item5);
        if (order != 0)
            return order;
        order = Comparer<T6>.Default.Compare(Item6, other.Item6);
        if (order != 0)
            return order;
        return Comparer<T7>.Default.Compare(Item7, other.Item7);
    }

    public override bool Equals(object? obj) =>
        obj is Tuple<T1, T2, T3, T4, T5, T6, T7> other
        && EqualityComparer<T1>.Default.Equals(Item1, other.Item1)
        && EqualityComparer<T2>.Default.Equals(Item2, other.Item2)
        && EqualityComparer<T3>.Default.Equals(Item3, other.Item3)
        && EqualityComparer<T4>.Default.Equals(Item4, other.Item4)
        && EqualityComparer<T5>.Default.Equals(Item5, other.Item5)
        && EqualityComparer<T6>.Default.Equals(Item6, other.Item6)
        && EqualityComparer<T7>.Default.Equals(Item7, other.Item7);

    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Item1);
        hash.Add(Item2);
        hash.Add(Item3);
        hash.Add(Item4);
        hash.Add(Item5);
        hash.Add(Item6);
        hash.Add(Item7);
        return hash.ToHashCode();
    }

    public override string ToString() =>
        "(" + Text.Of(Item1) + ", " + Text.Of(Item2) + ", " + Text.Of(Item3) + ", " + Text.Of(Item4)
        + ", " + Text.Of(Item5) + ", " + Text.Of(Item6) + ", " + Text.Of(Item7) + ")";
}
