namespace Contracts.CoreLib.Shapes;

[Replaces(typeof(System.ValueTuple<,>))]
internal struct ValueTuple<T1, T2>(T1 item1, T2 item2)
    : System.IEquatable<ValueTuple<T1, T2>>, System.IComparable<ValueTuple<T1, T2>>,
      System.Runtime.CompilerServices.ITuple
{
    public T1 Item1 = item1;

    public T2 Item2 = item2;

    readonly int System.Runtime.CompilerServices.ITuple.Length => 2;

    readonly object? System.Runtime.CompilerServices.ITuple.this[int index] => index switch
    {
        0 => Item1,
        1 => Item2,
        _ => throw TupleRest.OutOfRange(),
    };

    public readonly bool Equals(ValueTuple<T1, T2> other) =>
        EqualityComparer<T1>.Default.Equals(Item1, other.Item1)
        && EqualityComparer<T2>.Default.Equals(Item2, other.Item2);

    public override readonly bool Equals(object? obj) => obj is ValueTuple<T1, T2> other && Equals(other);

    public readonly int CompareTo(ValueTuple<T1, T2> other)
    {
        int order = Comparer<T1>.Default.Compare(Item1, other.Item1);
        if (order != 0)
            return order;
        return Comparer<T2>.Default.Compare(Item2, other.Item2);
    }

    public override readonly int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Item1);
        hash.Add(Item2);
        return hash.ToHashCode();
    }

    public override readonly string ToString() => "(" + Text.Of(Item1) + ", " + Text.Of(Item2) + ")";
}
