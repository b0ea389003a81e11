namespace Probe.Shapes
{
    public abstract class Shape
    {
        private readonly string _name;
        protected internal int Sides;

        protected Shape(string name)
            : this(name, 0)
        {
        }

        protected Shape(string name, int sides)
        {
            _name = name;
            Sides = sides;
        }

        public abstract int Area { get; }

        public virtual string Describe() => $"{_name}/{Sides}/{Area}";

        public string Name
        {
            get { return _name; }
        }

        private protected string Hidden() => "hidden";
    }

    public class Square : Shape
    {
        public Square(int side)
            : base("square", 4)
        {
            Side = side;
        }

        public int Side { get; protected set; }

        public override int Area => Side * Side;

        public override string Describe() => base.Describe() + "!" + Hidden();

        public virtual object Grow(int by)
        {
            Side += by;
            return this;
        }
    }

    public sealed class BigSquare(int side) : Square(side)
    {
        public sealed override string Describe() => "big " + base.Describe();

        public new string Name => "new " + base.Name;

        public override BigSquare Grow(int by)
        {
            base.Grow(by * 10);
            return this;
        }
    }

    namespace Inner
    {
        using Text = System.Text.StringBuilder;

        public static class Writer
        {
            public static Text New(string text) => new Text(text);
        }
    }
}

public static class Program
{
    private const int Seven = 7;
    private const string Greeting = "hello " + "world";

    public static string Run()
    {
        System.Text.StringBuilder log = Probe.Shapes.Inner.Writer.New("");
        global::Probe.Shapes.Square square = new(3);
        Probe.Shapes.BigSquare big = new(2);
        Probe.Shapes.Shape shape = big;
        log.Append(square.Describe()).Append(shape.Describe()).Append(big.Name).Append(shape.Name).Append('\n');
        log.Append(((Probe.Shapes.Square)big).Grow(1) is Probe.Shapes.BigSquare).Append(big.Grow(1).Side).Append('\n');
        Outer.Nested nested = new(5);
        log.Append(nested.Sum(Seven)).Append(Greeting).Append(nested[2]).Append(nested["x"]);
        nested[2] = 9;
        log.Append(nested[2]).Append(Counter.Next(1)).Append('\n');
        var (a, b) = (new Celsius(20), new Celsius(22));
        log.Append((a + b).Degrees).Append((-a).Degrees).Append(a < b).Append((int)b).Append(((Celsius)5).Degrees)
            .Append(a == b);
        if (a)
            log.Append("warm");
        a++;
        log.Append(a.Degrees).Append(a && b ? "both" : "not both").Append('\n');
        object boxed = 5;
        int unboxed = (int)boxed;
        try
        {
            long wrong = (long)boxed;
            log.Append(wrong);
        }
        catch (InvalidCastException)
        {
            log.Append("no long ");
        }

        string? text = boxed as string;
        log.Append(text is null).Append(unboxed).Append(boxed is int).Append('\n');
        Parts parts = new();
        parts.First();
        log.Append(parts.Log).Append(Arguments(b: 2, a: 1)).Append(Arguments(1)).Append(Total(1, 2, 3)).Append(Total());
        int value = 1;
        Change(ref value, out int added, value);
        log.Append(value).Append(added);
        return log.ToString();
    }

    static string Arguments(int a, int b = 5, string c = "d") => $"{a}{b}{c}";

    static int Total(params int[] items)
    {
        int sum = 0;
        foreach (int item in items)
            sum += item;
        return sum;
    }

    static void Change(ref int value, out int added, in int old)
    {
        value++;
        added = value + old;
    }
}

class Outer
{
    private int _secret = 40;

    public sealed class Nested
    {
        private readonly Outer _outer = new();
        private readonly int[] _items = [1, 2, 3];

        public Nested(int extra) => _outer._secret += extra;

        public int Sum(int n) => _outer._secret + n;

        public int this[int index]
        {
            get => _items[index];
            set => _items[index] = value;
        }

        public string this[string key] => key + _items.Length;
    }
}

static class Counter
{
    public static int Next(int n) => n + 1;
}

class Celsius(int degrees)
{
    public int Degrees => degrees;

    public static Celsius operator +(Celsius a, Celsius b) => new(a.Degrees + b.Degrees);

    public static Celsius operator -(Celsius a) => new(-a.Degrees);

    public static Celsius operator ++(Celsius a) => new(a.Degrees + 1);

    public static bool operator <(Celsius a, Celsius b) => a.Degrees < b.Degrees;

    public static bool operator >(Celsius a, Celsius b) => a.Degrees > b.Degrees;

    public static bool operator true(Celsius a) => a.Degrees > 0;

    public static bool operator false(Celsius a) => a.Degrees <= 0;

    public static Celsius operator &(Celsius a, Celsius b) => a.Degrees > 0 ? b : a;

    public static explicit operator int(Celsius a) => a.Degrees;

    public static implicit operator Celsius(int degrees) => new(degrees);
}

partial class Parts
{
    public string Log { get; private set; } = "";

    partial void Hook(string text);

    partial void Unused(string text);

    public partial int Twice(int n);

    public void First()
    {
        Hook("first");
        Unused("never");
        Log += Twice(4);
    }
}

partial class Parts
{
    partial void Hook(string text) => Log += text;

    public partial int Twice(int n) => n * 2;
}
