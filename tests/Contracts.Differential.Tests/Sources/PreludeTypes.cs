using System.Collections;

[Flags]
public enum Flags { None, A = 1, B = 2, C = 4, All = 7 }

public sealed class ByLength : IEqualityComparer<string>, IComparer<string>
{
    public bool Equals(string? a, string? b) => a?.Length == b?.Length;

    public int GetHashCode(string text) => text.Length;

    public int Compare(string? a, string? b) =>
        (a!.Length, string.CompareOrdinal(a, b)) is (var x, var y) && x != b!.Length ? x.CompareTo(b.Length) : y;
}

public interface IRing<TSelf>
    where TSelf : struct, IRing<TSelf>
{
    static abstract TSelf One { get; }

    static virtual TSelf Zero => default;

    static abstract TSelf operator +(TSelf a, TSelf b);

    static abstract TSelf operator *(TSelf a, TSelf b);

    static abstract implicit operator TSelf(int value);
}

public interface IConverter<TFrom, TTo>
{
    static abstract TTo Of(TFrom value);

    static virtual string Name => "converter";
}

public readonly record struct Ratio(long Top, long Bottom) : IRing<Ratio>, IConverter<Ratio, decimal>
{
    public static Ratio One => 1;

    public static Ratio Zero => 0;

    public static Ratio operator +(Ratio a, Ratio b) =>
        unchecked(new((a.Top * b.Bottom) + (b.Top * a.Bottom), a.Bottom * b.Bottom));

    public static Ratio operator *(Ratio a, Ratio b) => unchecked(new(a.Top * b.Top, a.Bottom * b.Bottom));

    public static implicit operator Ratio(int value) => new(value, 1);

    public static decimal Of(Ratio value) => (decimal)value.Top / value.Bottom;
}

public readonly record struct Seven(int Value) : IRing<Seven>, IConverter<string, Seven>
{
    public static Seven One => new(1);

    static Seven IRing<Seven>.operator +(Seven a, Seven b) => new((a.Value + b.Value) % 7);

    public static Seven operator *(Seven a, Seven b) => new(a.Value * b.Value % 7);

    public static implicit operator Seven(int value) => new(unchecked((int)((uint)value % 7)));

    static Seven IConverter<string, Seven>.Of(string value) => value.Length;

    static string IConverter<string, Seven>.Name => "seven";
}

public static class Generic
{
    public static T Sum<T>(params ReadOnlySpan<T> items)
        where T : struct, IRing<T>
    {
        T total = T.Zero;
        foreach (T item in items)
            total += item;
        return total;
    }

    public static T Power<T>(T value, int exponent)
        where T : struct, IRing<T> => exponent == 0 ? T.One : value * Power(value, exponent - 1) + T.Zero;

    public static IEnumerable<TTo> Convert<TFrom, TTo, TConverter>(IEnumerable<TFrom> items)
        where TConverter : IConverter<TFrom, TTo>
    {
        try
        {
            foreach (TFrom item in items)
                yield return TConverter.Of(item);
        }
        finally
        {
            _ = TConverter.Name;
        }
    }

    public static T Clamp<T>(T value, T low, T high)
        where T : IComparable<T> => value.CompareTo(low) < 0 ? low : value.CompareTo(high) > 0 ? high : value;
}

public static class Tables
{
    public static readonly int[] Primes = [2, 3, 5, 7, 11, 13, 17, 19];

    public static readonly string[] Names = ["one", "two"];

    public static readonly (int From, decimal Rate)[] Rates = [(0, 0.1m), (10, 0.25m), (100, 1m / 4)];

    public static readonly long[] Weights = { 1L << 40, -5 };

    public static readonly Money Limit = new(1_000);
}

public interface ISource<out T>
{
    T Next();

    ISource<TOther> Then<TOther>(Func<T, TOther> change) => new Changed<T, TOther>(this, change);
}

public interface ISink<in T>
{
    void Take(T item);

    int Count { get; }
}

public sealed class Changed<T, TOther>(ISource<T> source, Func<T, TOther> change) : ISource<TOther>
{
    public TOther Next() => change(source.Next());
}

public sealed class Feed<T>(params T[] items) : ISource<T>, IEnumerable<T>
{
    private int _next;

    public T Next() => items[_next++ % items.Length];

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}

public sealed class Sink(Trace trace) : ISink<object>, ISink<Shape>
{
    public int Count { get; private set; }

    void ISink<object>.Take(object item)
    {
        Count++;
        trace.Log(item);
    }

    public void Take(Shape item)
    {
        Count += 10;
        trace.Log(item.Name);
    }
}

public abstract class Visitor<TResult>
{
    protected int Depth { get; private set; }

    public abstract TResult Leaf<T>(T value);

    public virtual TResult Pair<T, TOther>(T first, TOther second)
        where TOther : notnull
    {
        Depth++;
        TResult left = Leaf(first);
        return Depth > 3 ? left : Join(left, Leaf((second, Depth)));
    }

    protected abstract TResult Join(TResult left, TResult right);
}

public class TextVisitor(string separator) : Visitor<string>
{
    public override string Leaf<T>(T value) => value is IEnumerable<int> items ? Show(items) : $"{value}";

    protected override string Join(string left, string right) => left + separator + right;
}

public sealed class CountingVisitor : Visitor<int>, IComparable<CountingVisitor>
{
    public override int Leaf<T>(T value) => default(T) is null ? 1 : 100;

    public override int Pair<T, TOther>(T first, TOther second) => base.Pair(second, 5L) * 3;

    protected override int Join(int left, int right) => left + right;

    public int CompareTo(CountingVisitor? other) => Depth.CompareTo(other?.Depth ?? -1);
}

public interface IMeter
{
    int Value { get; set; }

    int this[int index] { get; }

    event Action<int>? Moved;
}

public interface IGauge
{
    long Value { get; }

    int this[int index] => index * 2;

    string Show<T>(T value) => "gauge";
}

public class Meter(Trace trace) : IMeter, IGauge
{
    private readonly List<Action<int>> _handlers = [];
    private int _value;

    int IMeter.Value
    {
        get => trace.Log(_value);
        set
        {
            _value = value;
            foreach (Action<int> handler in _handlers)
                handler(value);
        }
    }

    long IGauge.Value => _value * 10L;

    int IMeter.this[int index] => _value + index;

    public event Action<int>? Moved
    {
        add => _handlers.Add(value!);
        remove => trace.Log(_handlers.Count > 0 && value is not null);
    }

    public virtual string Show<T>(T value) => $"meter {value}";
}

public sealed class Clock(Trace trace) : Meter(trace), IGauge
{
    public int? Limit { get; set; }

    public Clock? Inner { get; set; }

    public int[] Marks { get; init; } = [1, 2];

    long IGauge.Value => -1;

    string IGauge.Show<T>(T value) => "clock" + base.Show(value);
}

public class Outer<T>
    where T : IComparable<T>
{
    public T? Best { get; private set; }

    public int Seen { get; protected set; }

    public class Inner<TOther>(Outer<T> outer, TOther start)
        where TOther : struct
    {
        public TOther? Last { get; private set; } = start;

        public (T? Best, TOther? Last) Offer(T value, TOther? mark)
        {
            if (outer.Seen++ == 0 || value.CompareTo(outer.Best) > 0)
                (outer.Best, Last) = (value, mark ?? Last);
            return (outer.Best, Last);
        }

        public struct Box
        {
            public T? Value;
            public TOther Other;

            public readonly Box With(T value) => this with { Value = value };
        }
    }
}

public abstract record Entry(int Id)
{
    public string? Note { get; init; }

    public virtual int Weight => Id & 7;
}

public record Payment(int Id, decimal Amount, Entry? Cause = null) : Entry(Id)
{
    public override int Weight => base.Weight + (Cause?.Weight ?? 0);

    protected override Type EqualityContract => base.EqualityContract;

    public void Deconstruct(out int id, out string note) => (id, note) = (Id, Note ?? "-");
}

public sealed record Refund(int Id, decimal Amount, Entry? Cause, params int[] Parts) : Payment(Id, -Amount, Cause)
{
    public bool Equals(Refund? other) => base.Equals(other) && Parts.AsSpan().SequenceEqual(other.Parts);

    public override int GetHashCode() => base.GetHashCode();

    public sealed override string ToString() => $"refund {Id} {Parts.Length}";
}

public readonly record struct Rate(decimal Value, string Name = "rate") : IComparable<Rate>
{
    public int CompareTo(Rate other) => Value.CompareTo(other.Value);

    public static implicit operator Rate(int percent) => new(percent / 100m);

    public static explicit operator checked sbyte(Rate rate) => checked((sbyte)(rate.Value * 100));

    public static explicit operator sbyte(Rate rate) => unchecked((sbyte)(int)(rate.Value * 100));
}

public struct Counter(int start) : IEnumerator<int>
{
    public int Current { get; private set; } = start;

    readonly object IEnumerator.Current => Current;

    public bool MoveNext() => ++Current % 5 != 0;

    public void Reset() => Current = 0;

    public readonly void Dispose()
    {
    }

    public readonly Counter GetEnumerator() => this;

    public void Replace(int value) => this = new Counter(value);
}

public ref struct Window(Span<int> items)
{
    private readonly Span<int> _items = items;
    private int _index = -1;

    public readonly ref int Current => ref _items[_index];

    public readonly ref int this[Index index] => ref _items[index];

    public readonly Window Slice(int start, int length) => new(_items.Slice(start, length));

    public readonly int Length => _items.Length;

    public readonly Window GetEnumerator() => this;

    public bool MoveNext() => ++_index < _items.Length;
}

public static class MoreExtensions
{
    extension<T>(List<T> list)
        where T : IComparable<T>
    {
        public T? Largest
        {
            get
            {
                T? largest = default;
                foreach (T item in list)
                    largest = largest is null || item.CompareTo(largest) > 0 ? item : largest;
                return largest;
            }
        }

        public static List<T> operator +(List<T> a, T b) => [.. a, b];

        public (List<T> Low, List<T> High) Split(T at) =>
            (list.FindAll(item => item.CompareTo(at) < 0), list.FindAll(item => item.CompareTo(at) >= 0));
    }

    extension(string)
    {
        public static string Twice(string text) => text + text;
    }

    public static void Deconstruct(this string text, out int length, out char? first) =>
        (length, first) = (text.Length, text is [var c, ..] ? c : null);

    public static IEnumerator<char> GetEnumerator(this Color color)
    {
        try
        {
            foreach (char c in color.ToString())
                yield return c;
        }
        finally
        {
            _ = color;
        }
    }
}
