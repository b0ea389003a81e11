namespace Contracts.CoreLib.Shapes;

[Replaces(typeof(System.ValueTuple<>))]
internal struct ValueTuple<T1>(T1 item1)
    : System.IEquatable<ValueTuple<T1>>, System.IComparable<ValueTuple<T1>>
{
    public T1 Item1 = item1;

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
