namespace Contracts.CoreLib.Shapes;

[Replaces(typeof(System.Tuple<,,>))]
internal sealed class Tuple<T1, T2, T3>(T1 item1, T2 item2, T3 item3)
    : System.IComparable, System.Runtime.CompilerServices.ITuple
{
    public T1 Item1 { get; } = item1;

    public T2 Item2 { get; } = item2;

    public T3 Item3 { get; } = item3;

    int System.Runtime.CompilerServices.ITuple.Length => 3;

    object? System.Runtime.CompilerServices.ITuple.this[int index] => index switch
    {
        0 => Item1,
        1 => Item2,
        2 => Item3,
        _ => throw TupleRest.OutOfRange(),
    };

    int System.IComparable.CompareTo(object? obj)
    {
        if (obj is null)
            return 1;
        if (obj is not Tuple<T1, T2, T3> other)
            throw new System.ArgumentException("The other is no such tuple.", nameof(obj));
        int order = Comparer<T1>.Default.Compare(Item1, other.Item1);
        if (order != 0)
            return order;
        order = Comparer<T2>.Default.Compare(Item2, other.Item2);
        if (order != 0)
            return order;
        return Comparer<T3>.Default.Compare(Item3, other.Item3);
    }

    public override bool Equals(object? obj) =>
        obj is Tuple<T1, T2, T3> other
        && EqualityComparer<T1>.Default.Equals(Item1, other.Item1)
        && EqualityComparer<T2>.Default.Equals(Item2, other.Item2)
        && EqualityComparer<T3>.Default.Equals(Item3, other.Item3);

    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Item1);
        hash.Add(Item2);
        hash.Add(Item3);
        return hash.ToHashCode();
    }

    public override string ToString() =>
        "(" + Text.Of(Item1) + ", " + Text.Of(Item2) + ", " + Text.Of(Item3) + ")";
}
