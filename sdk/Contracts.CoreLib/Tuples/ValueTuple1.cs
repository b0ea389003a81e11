namespace Contracts.CoreLib.Shapes;

[Replaces(typeof(System.ValueTuple<>))]
internal struct ValueTuple<T1>(T1 item1)
    : System.IEquatable<ValueTuple<T1>>, System.IComparable<ValueTuple<T1>>,
      System.Runtime.CompilerServices.ITuple
{
    public T1 Item1 = item1;

    readonly int System.Runtime.CompilerServices.ITuple.Length => 1;

    readonly object? System.Runtime.CompilerServices.ITuple.this[int index] => index switch
    {
        0 => Item1,
        _ => throw TupleRest.OutOfRange(),
    };

    public readonly bool Equals(ValueTuple<T1> other) =>
        EqualityComparer<T1>.Default.Equals(Item1, other.Item1);

    public override readonly bool Equals(object? obj) => obj is ValueTuple<T1> other && Equals(other);

    public readonly int CompareTo(ValueTuple<T1> other)
    {
        return Comparer<T1>.Default.Compare(Item1, other.Item1);
    }

    public override readonly int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Item1);
        return hash.ToHashCode();
    }

    public override readonly string ToString() => "(" + Text.Of(Item1) + ")";
}
