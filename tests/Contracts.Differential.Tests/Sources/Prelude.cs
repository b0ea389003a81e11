global using System;
global using System.Collections.Generic;
global using System.Linq;
global using System.Text;
global using static Values;

/// <summary>What a program has done so far, in words. It may take so many steps, that each program ends.</summary>
public sealed class Trace
{
    private readonly StringBuilder _text = new();
    private int _steps = 300;
    private UInt128 _reached;

    public T Log<T>(T value)
    {
        if (_text.Length < 4_000)
            _text.Append(value).Append(' ');
        return value;
    }

    public void Step()
    {
        if (--_steps < 0)
            throw new Spent();
    }

    /// <summary>Marks that a feature has run to its end.</summary>
    public void Reach(int feature) => _reached |= UInt128.One << feature;

    public void Caught(Exception exception) => Log(NameOf(exception));

    public void Caught(Fault fault) => Log(-fault.Code);

    public override string ToString() => $"{_text}#{_reached:X}";

    // Of a class before its base class.
    private static string NameOf(Exception exception) => exception switch
    {
        Spent => "!steps",
        Fault fault => fault.Code < 0 ? "!fault-" : "!fault",
        DivideByZeroException => "!zero",
        OverflowException => "!overflow",
        ArithmeticException => "!arithmetic",
        IndexOutOfRangeException => "!index",
        NullReferenceException => "!null",
        InvalidCastException => "!cast",
        ArrayTypeMismatchException => "!store",
        KeyNotFoundException => "!key",
        ArgumentOutOfRangeException => "!range",
        ArgumentNullException => "!nothing",
        ArgumentException => "!argument",
        FormatException => "!format",
        System.Runtime.CompilerServices.SwitchExpressionException => "!switch",
        InvalidOperationException => "!operation",
        NotSupportedException => "!support",
        _ => "!other",
    };
}

public class Fault(int code) : Exception
{
    public int Code { get; } = code;
}

public sealed class Worse(int code, string text) : Fault(code)
{
    public string Text { get; } = text;
}

public sealed class Spent : Exception;

public enum Color : byte { Red, Green = 3, Blue }

public record struct Point(int X, long Y)
{
    public readonly int Size => unchecked(X + (int)Y);

    public void Move(int by) => X = unchecked(X + by);
}

public abstract record Shape(string Name)
{
    public abstract int Corners { get; }
}

public sealed record Circle(int Radius, string Name = "circle") : Shape(Name)
{
    public override int Corners => 0;
}

public record Box(int Width, int Height) : Shape("box")
{
    public override int Corners => 4;

    public virtual Box Turned() => this with { Width = Height, Height = Width };
}

public record Crate(int Width, int Height, Shape? Inside) : Box(Width, Height)
{
    public override Crate Turned() => this with { Height = 1, Inside = null };
}

public readonly struct Money(long cents) : IEquatable<Money>, IComparable<Money>
{
    public long Cents => cents;

    public static Money operator +(Money a, Money b) => new(unchecked(a.Cents + b.Cents));

    public static Money operator checked -(Money a, Money b) => new(checked(a.Cents - b.Cents));

    public static Money operator -(Money a, Money b) => new(unchecked(a.Cents - b.Cents));

    public static Money operator -(Money a) => new(unchecked(-a.Cents));

    public static Money operator ++(Money a) => new(unchecked(a.Cents + 100));

    public static Money operator >>>(Money a, int by) => new(a.Cents >>> by);

    public static bool operator ==(Money a, Money b) => a.Equals(b);

    public static bool operator !=(Money a, Money b) => !a.Equals(b);

    public static bool operator true(Money a) => a.Cents > 0;

    public static bool operator false(Money a) => a.Cents <= 0;

    public static implicit operator Money(int euros) => new(euros * 100L);

    public static explicit operator int(Money money) => (int)(money.Cents / 100);

    public bool Equals(Money other) => Cents == other.Cents;

    public override bool Equals(object? other) => other is Money money && Equals(money);

    public override int GetHashCode() => Cents.GetHashCode();

    public int CompareTo(Money other) => Cents.CompareTo(other.Cents);

    public override string ToString() => $"{Cents / 100}.{Cents % 100:D2}";
}

public sealed class Tally(int first)
{
    public int Sum { get; private set; } = first;

    public void operator +=(int by) => Sum = unchecked(Sum + by);

    public void operator *=(Money by) => Sum = unchecked(Sum * (int)by.Cents);

    public void operator ++() => Sum = unchecked(Sum + 1);

    public int this[int index, int otherwise = 7] => unchecked((Sum >> (index & 15)) + otherwise);

    public int this[Index index] => index.GetOffset(10);

    public string Text { get => field.Length > 3 ? field[..3] : field; set; } = "tally";
}

public sealed class Resource(Trace trace, int id) : IDisposable
{
    public int Id { get; private set; } = id;

    public void Dispose()
    {
        trace.Log(Id);
        Id = -1;
    }
}

public ref struct Guard(Trace trace, int id)
{
    public readonly int Id => id;

    public void Dispose() => trace.Log(id);
}

public sealed class Countdown(int from)
{
    public int Current { get; private set; } = (from & 3) + 1;

    public Countdown GetEnumerator() => this;

    public bool MoveNext() => --Current > 0;

    public void Deconstruct(out int left, out bool isOver) => (left, isOver) = (Current, Current <= 0);
}

public static class Extensions
{
    extension(int number)
    {
        public int Half => number / 2;

        public static int Of(string text) => text.Length;

        public bool Between(int low, int high) => number >= low && number <= high;
    }

    extension<T>(IEnumerable<T> items)
    {
        public IEnumerable<T> Alternate()
        {
            bool isWanted = true;
            foreach (T item in items)
            {
                if (isWanted)
                    yield return item;
                isWanted = !isWanted;
            }
        }
    }

    extension(ref Point point)
    {
        public void Grow() => point.X = unchecked(point.X + 1);
    }

    public static int Doubled(this int number) => unchecked(number * 2);

    public static (int A, string B) Named(this (int A, string B) pair) => (pair.A, pair.B + "!");
}

public static class Values
{
    /// <summary>A constant that the compiler does not know.</summary>
    public static T K<T>(T value) => value;

    /// <summary>Likewise, in exception filters: a value of any type might be one that others change.</summary>
    public static int Same(int value) => value;

    public static T Either<T>(bool first, T a, T b) => first ? a : b;

    public static string Cut(string? text) => text is { Length: > 24 } ? text[..24] : text!;

    public static int[] Cap(int[] items) => items is { Length: > 7 } ? items[..7] : items;

    public static List<int> Cap(List<int> items) => items is { Count: > 7 } ? items.GetRange(0, 7) : items;

    public static string Show(IEnumerable<int> items) => string.Join(",", items.Take(9));

    public static string Show(int[,] grid)
    {
        StringBuilder text = new();
        foreach (int cell in grid)
            text.Append(cell).Append('/');
        return text.ToString();
    }

    public static string Show(short[,,] cube)
    {
        int sum = 0;
        foreach (short cell in cube)
            sum = unchecked((sum * 31) + cell);
        return $"{cube.GetLength(0)}x{cube.GetLength(1)}x{cube.GetLength(2)}:{sum}";
    }

    public static string Show(Dictionary<string, int> map) =>
        string.Join(",", map.Select(pair => $"{pair.Key}={pair.Value}"));

    public static ref int At(int[] items, int index) => ref items[index & 3];

    public static ref T Choose<T>(bool first, ref T a, ref T b) => ref first ? ref a : ref b;

    public static int Total(params ReadOnlySpan<int> items)
    {
        int total = items.Length;
        foreach (int item in items)
            total = unchecked((total * 7) + item);
        return total;
    }

    public static int TotalOf(int first, params IEnumerable<int> items) => items.Aggregate(first, (a, b) => a ^ b);

    public static int Options(int a, int b = 5, int c = -1) => unchecked((a * 100) + (b * 10) + c);

    public static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);

    public static bool TryHalve(int number, out int half)
    {
        half = number / 2;
        return number % 2 == 0;
    }

    public static int Largest(Span<int> items)
    {
        int largest = int.MinValue;
        foreach (ref int item in items)
            largest = Math.Max(largest, item++);
        return largest;
    }
}
