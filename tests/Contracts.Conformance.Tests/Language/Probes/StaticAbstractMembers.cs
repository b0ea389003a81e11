public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        log.Append(Sum<Fraction>([new(1, 2), new(1, 3), new(1, 6)])).Append(' ');
        log.Append(Sum<Whole>([new(1), new(2)]).Value).Append(' ');
        log.Append(Power(new Fraction(2, 3), 3)).Append(Power(new Whole(2), 10).Value).Append('\n');

        Matrix<Fraction> matrix = new(2) { [0, 0] = new(1, 2), [0, 1] = Fraction.One, [1, 0] = new(3, 1) };
        Matrix<Fraction> product = matrix * matrix;
        log.Append(product.Text()).Append(product.Map<Whole>(f => new Whole(f.Top)).Text()).Append('\n');

        List<Matrix<Whole>> list = [new(1), Matrix<Whole>.Identity(2)];
        log.Append(list.Count).Append(list[1].Text()).Append(Describe<Circle>()).Append(Describe<Square>())
            .Append('\n');
        log.Append(Parse<Whole>("12").Value).Append(Parse<Fraction>("3/4")).Append(Make<Circle>().Name()).Append('\n');

        Polynomial<Whole> p = new([new(1), new(2)]);
        Polynomial<Whole> q = Polynomial<Whole>.Zero + p + p;
        log.Append(q.At(new(3)).Value).Append(Sum<Polynomial<Whole>>([p, q]).At(new(1)).Value).Append('\n');
        log.Append(Fold([1, 2, 3], new Fraction(1, 1), (n, f) => f + new Fraction(n, 1)))
            .Append(Pairs<Whole, string>("x"));
        log.Append(Total(new Whole(3), new Whole(4)).Value).Append(Checked(new Whole(int.MaxValue)))
            .Append(Max(new Fraction(1, 2), new Fraction(2, 3)));
        Counter<Whole> counter = new();
        counter.Add(new(5));
        counter.Add(new(6));
        log.Append(counter.Total.Value)
            .Append(string.Join(",", Running<Whole>([new(1), new(2), new(3)]).Select(w => w.Value)));
        log.Append(new Holder<int, Whole>(3, new(4)).Show()).Append((int)Mode<Whole>.Level.High);
        log.Append(Fill<List<int>>().Count).Append(Fill<Slot>().Number).Append(Fill<int>()).Append(Fill<Point>().X);
        return log.ToString();
    }

    static T Fill<T>()
        where T : new()
    {
        Func<T> create = () => new T();
        return new Factory<T>().Create(create);
    }

    sealed class Factory<T>
        where T : new()
    {
        public T Last { get; private set; } = new();

        public T Create(Func<T> create) => Last = create();
    }

    sealed class Slot
    {
        public int Number { get; } = 8;
    }

    struct Point
    {
        public int X = 6;

        public Point()
        {
        }
    }

    static T Sum<T>(T[] items)
        where T : INumber<T>
    {
        T sum = T.Zero;
        foreach (T item in items)
            sum += item;
        return sum;
    }

    static T Power<T>(T value, int exponent)
        where T : INumber<T>
    {
        if (exponent == 0)
            return T.One;
        T half = Power(value, exponent / 2);
        return exponent % 2 == 0 ? half * half : half * half * value;
    }

    static string Describe<T>()
        where T : IShape => $"{T.Name}:{T.Sides}:{T.Describe()} ";

    static T Make<T>()
        where T : IShape, new() => new T();

    static T Parse<T>(string text)
        where T : INumber<T> => T.Parse(text);

    static T Fold<T>(int[] items, T seed, Func<int, T, T> step)
        where T : INumber<T>
    {
        T result = seed;
        Func<T> doubled = () => result + result;
        foreach (int item in items)
            result = step(item, result);
        return Twice(doubled());

        static T Twice(T value) => value + value;
    }

    static string Pairs<TNumber, TLabel>(TLabel label)
        where TNumber : INumber<TNumber> => $"[{label}{TNumber.Double(TNumber.One)}]";

    static T Total<T>(params ReadOnlySpan<T> items)
        where T : INumber<T>
    {
        Func<T, T, T> add = Add;
        T sum = T.Zero;
        foreach (T item in items)
            sum = add(sum, item);
        return sum;

        static T Add(T left, T right) => left + right;
    }

    static string Checked<T>(T value)
        where T : INumber<T>
    {
        try
        {
            return (value + T.One).ToString()!;
        }
        catch (OverflowException)
        {
            return "overflow";
        }
    }

    static T Max<T>(T left, T right)
        where T : INumber<T> => left > right ? left : right;

    static IEnumerable<T> Running<T>(IEnumerable<T> items)
        where T : INumber<T>
    {
        T sum = T.Zero;
        foreach (T item in items)
        {
            sum += item;
            yield return sum;
        }
    }

    interface INumber<T>
        where T : INumber<T>
    {
        static abstract T Zero { get; }

        static abstract T One { get; }

        static abstract T operator +(T left, T right);

        static abstract T operator *(T left, T right);

        static abstract bool operator >(T left, T right);

        static abstract bool operator <(T left, T right);

        static abstract T Parse(string text);

        static virtual T Double(T value) => value + value;
    }

    interface IShape
    {
        static abstract string Name { get; }

        static virtual int Sides => 4;

        static virtual string Describe() => "shape";
    }

    sealed class Circle : IShape
    {
        static string IShape.Name => "circle";

        public static int Sides => 0;

        public string Name() => "a circle";
    }

    sealed class Square : IShape
    {
        public static string Name => "square";

        public static string Describe() => "four sides";
    }

    readonly record struct Fraction(int Top, int Bottom) : INumber<Fraction>
    {
        public static Fraction Zero => new(0, 1);

        public static Fraction One => new(1, 1);

        public static Fraction operator +(Fraction left, Fraction right) =>
            Reduce((left.Top * right.Bottom) + (right.Top * left.Bottom), left.Bottom * right.Bottom);

        public static Fraction operator *(Fraction left, Fraction right) =>
            Reduce(left.Top * right.Top, left.Bottom * right.Bottom);

        public static bool operator >(Fraction left, Fraction right) =>
            left.Top * right.Bottom > right.Top * left.Bottom;

        public static bool operator <(Fraction left, Fraction right) => right > left;

        public static Fraction Parse(string text)
        {
            string[] parts = text.Split('/');
            return new(int.Parse(parts[0]), int.Parse(parts[1]));
        }

        static Fraction Reduce(int top, int bottom)
        {
            int a = top, b = bottom;
            while (b != 0)
                (a, b) = (b, a % b);
            return a == 0 ? Zero : new(top / a, bottom / a);
        }

        public override string ToString() => $"{Top}/{Bottom}";
    }

    sealed class Whole(int value) : INumber<Whole>
    {
        public int Value => value;

        public static Whole Zero => new(0);

        public static Whole One => new(1);

        public static Whole operator +(Whole left, Whole right) => new(checked(left.Value + right.Value));

        public static Whole operator *(Whole left, Whole right) => new(left.Value * right.Value);

        public static bool operator >(Whole left, Whole right) => left.Value > right.Value;

        public static bool operator <(Whole left, Whole right) => left.Value < right.Value;

        static Whole INumber<Whole>.Parse(string text) => new(int.Parse(text));

        static Whole INumber<Whole>.Double(Whole v) => new(v.Value * 2);

        public override string ToString() => "w" + value;
    }

    sealed class Matrix<T>(int size)
        where T : INumber<T>
    {
        private readonly T[] _cells = [.. Enumerable.Repeat(T.Zero, size * size)];

        public T this[int row, int column]
        {
            get => _cells[(row * size) + column];
            set => _cells[(row * size) + column] = value;
        }

        public static Matrix<T> Identity(int size)
        {
            Matrix<T> result = new(size);
            for (int i = 0; i < size; i++)
                result[i, i] = T.One;
            return result;
        }

        public static Matrix<T> operator *(Matrix<T> left, Matrix<T> right)
        {
            int size = left.Size;
            Matrix<T> result = new(size);
            for (int row = 0; row < size; row++)
            {
                for (int column = 0; column < size; column++)
                {
                    for (int i = 0; i < size; i++)
                        result[row, column] += left[row, i] * right[i, column];
                }
            }

            return result;
        }

        public int Size => size;

        public Matrix<TOther> Map<TOther>(Func<T, TOther> map)
            where TOther : INumber<TOther>
        {
            Matrix<TOther> result = new(size);
            for (int i = 0; i < size * size; i++)
                result[i / size, i % size] = map(_cells[i]);
            return result;
        }

        public string Text() => "(" + string.Join(" ", _cells.Select(cell => cell.ToString())) + ")";
    }

    readonly struct Polynomial<T>(T[] factors) : INumber<Polynomial<T>>
        where T : INumber<T>
    {
        private readonly T[] _factors = factors;

        public static Polynomial<T> Zero => new([]);

        public static Polynomial<T> One => new([T.One]);

        public static Polynomial<T> operator +(Polynomial<T> left, Polynomial<T> right)
        {
            T[] sum = new T[Math.Max(left._factors.Length, right._factors.Length)];
            for (int i = 0; i < sum.Length; i++)
                sum[i] = left[i] + right[i];
            return new(sum);
        }

        public static Polynomial<T> operator *(Polynomial<T> left, Polynomial<T> right) => left;

        public static bool operator >(Polynomial<T> left, Polynomial<T> right) => false;

        public static bool operator <(Polynomial<T> left, Polynomial<T> right) => false;

        public static Polynomial<T> Parse(string text) => new([T.Parse(text)]);

        private T this[int index] => index < _factors.Length ? _factors[index] : T.Zero;

        public T At(T x)
        {
            T result = T.Zero;
            for (int i = _factors.Length - 1; i >= 0; i--)
                result = (result * x) + _factors[i];
            return result;
        }
    }

    class Counter<T>
        where T : INumber<T>
    {
        public T Total { get; private set; } = T.Zero;

        public virtual void Add(T value) => Total += value;
    }

    sealed class Holder<TKey, TValue>(TKey key, TValue value)
        where TKey : struct
        where TValue : INumber<TValue>
    {
        public string Show() => $"<{key}{value + TValue.One}>";
    }

    static class Mode<T>
        where T : INumber<T>
    {
        public enum Level
        {
            Low,
            High = 5,
        }
    }
}
