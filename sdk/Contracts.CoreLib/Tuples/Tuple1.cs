namespace Contracts.CoreLib.Shapes;

[Replaces(typeof(System.Tuple<>))]
internal sealed class Tuple<T1>(T1 item1)
    : System.IComparable, System.Runtime.CompilerServices.ITuple
{
    public T1 Item1 { get; } = item1;

    int System.Runtime.CompilerServices.ITuple.Length => 1;

    object? System.Runtime.CompilerServices.ITuple.this[int index] => index switch
    {
        0 => Item1,
        _ => throw TupleRest.OutOfRange(),
    };

    int System.IComparable.CompareTo(object? obj)
    {
        if (obj is null)
            return 1;
        if (obj is not Tuple<T1> other)
            throw new System.ArgumentException("The other is no such tuple.", nameof(obj));
        return Comparer<T1>.Default.Compare(Item1, other.Item1);
    }

    public override bool Equals(object? obj) =>
        obj is Tuple<T1> other
        && EqualityComparer<T1>.Default.Equals(Item1, other.Item1);

    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Item1);
        return hash.ToHashCode();
    }

    public override string ToString() =>
        "(" + Text.Of(Item1) + ")";
}
