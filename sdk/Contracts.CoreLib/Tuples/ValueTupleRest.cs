namespace Contracts.CoreLib.Shapes;

/// <summary>A tuple of eight or more: the eighth field is a tuple of the rest.</summary>
[Replaces(typeof(System.ValueTuple<,,,,,,,>))]
internal struct ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest>(
    T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, TRest rest)
    : System.IEquatable<ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest>>,
      System.Runtime.CompilerServices.ITuple
    where TRest : struct
{
    public T1 Item1 = item1;

    public T2 Item2 = item2;

    public T3 Item3 = item3;

    public T4 Item4 = item4;

    public T5 Item5 = item5;

    public T6 Item6 = item6;

    public T7 Item7 = item7;

    public TRest Rest = rest;

    readonly int System.Runtime.CompilerServices.ITuple.Length => 7 + TupleRest.LengthOf(Rest);

    readonly object? System.Runtime.CompilerServices.ITuple.this[int index] => index switch
    {
        0 => Item1,
        1 => Item2,
        2 => Item3,
        3 => Item4,
        4 => Item5,
        5 => Item6,
        6 => Item7,
        _ => TupleRest.ItemOf(Rest, index - 7),
    };

    public readonly bool Equals(ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest> other) =>
        EqualityComparer<T1>.Default.Equals(Item1, other.Item1)
        && EqualityComparer<T2>.Default.Equals(Item2, other.Item2)
        && EqualityComparer<T3>.Default.Equals(Item3, other.Item3)
        && EqualityComparer<T4>.Default.Equals(Item4, other.Item4)
        && EqualityComparer<T5>.Default.Equals(Item5, other.Item5)
        && EqualityComparer<T6>.Default.Equals(Item6, other.Item6)
        && EqualityComparer<T7>.Default.Equals(Item7, other.Item7)
        && EqualityComparer<TRest>.Default.Equals(Rest, other.Rest);

    public override readonly bool Equals(object? obj) =>
        obj is ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest> other && Equals(other);

    public override readonly int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Item1);
        hash.Add(Item2);
        hash.Add(Item3);
        hash.Add(Item4);
        hash.Add(Item5);
        hash.Add(Item6);
        hash.Add(Item7);
        hash.Add(Rest);
        return hash.ToHashCode();
    }

    public override readonly string ToString()
    {
        // The rest writes its own parentheses; those of the whole go round all of it.
        string rest = Text.Of(Rest);
        return "(" + StringOperators.Join(", ", new string[] {
            Text.Of(Item1), Text.Of(Item2), Text.Of(Item3), Text.Of(Item4),
            Text.Of(Item5), Text.Of(Item6), Text.Of(Item7) }) + ", " + StringMembers.Substring(rest, 1);
    }
}
