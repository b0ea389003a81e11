namespace Contracts.CoreLib.Shapes;

[Replaces(typeof(System.ValueTuple<,,>))]
internal struct ValueTuple<T1, T2, T3>(T1 item1, T2 item2, T3 item3)
    : System.IEquatable<ValueTuple<T1, T2, T3>>, System.IComparable<ValueTuple<T1, T2, T3>>,
      System.Runtime.CompilerServices.ITuple
{
    public T1 Item1 = item1;

    public T2 Item2 = item2;

    public T3 Item3 = item3;

    readonly int System.Runtime.CompilerServices.ITuple.Length => 3;

    readonly object? System.Runtime.CompilerServices.ITuple.this[int index] => index switch
    {
        0 => Item1,
        1 => Item2,
        2 => Item3,
        _ => throw TupleRest.OutOfRange(),
    };

    public readonly bool Equals(ValueTuple<T1, T2, T3> other) =>
        EqualityComparer<T1>.Default.Equals(Item1, other.Item1)
        && EqualityComparer<T2>.Default.Equals(Item2, other.Item2)
        && EqualityComparer<T3>.Default.Equals(Item3, other.Item3);

    public override readonly bool Equals(object? obj) => obj is ValueTuple<T1, T2, T3> other && Equals(other);

    public readonly int CompareTo(ValueTuple<T1, T2, T3> other)
    {
        int order = Comparer<T1>.Default.Compare(Item1, other.Item1);
        if (order != 0)
            return order;
        order = Comparer<T2>.Default.Compare(Item2, other.Item2);
        if (order != 0)
            return order;
        return Comparer<T3>.Default.Compare(Item3, other.Item3);
    }

    public override readonly int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Item1);
        hash.Add(Item2);
        hash.Add(Item3);
        return hash.ToHashCode();
    }

    public override readonly string ToString() =>
        "(" + Text.Of(Item1) + ", " + Text.Of(Item2) + ", " + Text.Of(Item3) + ")";
}
