// Exact linear algebra: rationals of big integers, matrices with generic operators, Gauss, determinant and inverse.
using System.Numerics;

public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    private readonly BigInteger _denominator;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero)
            throw new DivideByZeroException();
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        Numerator = numerator / divisor;
        _denominator = denominator / divisor;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominator.IsZero ? BigInteger.One : _denominator;

    public bool IsZero => Numerator.IsZero;

    public static implicit operator Rational(int value) => new(value, 1);

    public static implicit operator Rational(BigInteger value) => new(value, 1);

    public static explicit operator decimal(Rational value) => (decimal)value.Numerator / (decimal)value.Denominator;

    public static Rational operator +(Rational a, Rational b) =>
        new(a.Numerator * b.Denominator + b.Numerator * a.Denominator, a.Denominator * b.Denominator);

    public static Rational operator -(Rational a) => new(-a.Numerator, a.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator *(Rational a, Rational b) =>
        new(a.Numerator * b.Numerator, a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) =>
        new(a.Numerator * b.Denominator, a.Denominator * b.Numerator);

    public static bool operator ==(Rational a, Rational b) => a.Equals(b);

    public static bool operator !=(Rational a, Rational b) => !a.Equals(b);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static Rational Parse(string text)
    {
        return text.Split('/') switch
        {
            [var whole] => BigInteger.Parse(whole),
            [var top, var bottom] => new Rational(BigInteger.Parse(top), BigInteger.Parse(bottom)),
            _ => throw new FormatException($"no rational: {text}"),
        };
    }

    public int CompareTo(Rational other) =>
        (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    public override string ToString() => Denominator.IsOne ? $"{Numerator}" : $"{Numerator}/{Denominator}";
}

public sealed class Matrix
{
    private readonly Rational[][] _rows;

    public Matrix(int height, int width, Func<int, int, Rational> cell)
    {
        _rows = [.. Enumerable.Range(0, height).Select(
            y => Enumerable.Range(0, width).Select(x => cell(y, x)).ToArray())];
        Width = width;
    }

    public int Width { get; }

    public int Height => _rows.Length;

    public Rational this[int y, int x] => _rows[y][x];

    public static Matrix Identity(int size) => new(size, size, (y, x) => y == x ? 1 : 0);

    public static Matrix Parse(string text)
    {
        string[][] cells = [.. text.Split(';').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        return new Matrix(cells.Length, cells[0].Length, (y, x) => Rational.Parse(cells[y][x]));
    }

    public static Matrix operator *(Matrix a, Matrix b)
    {
        if (a.Width != b.Height)
            throw new ArgumentException("The sizes do not fit.");
        return new Matrix(a.Height, b.Width, (y, x) =>
        {
            Rational sum = 0;
            for (int i = 0; i < a.Width; i++)
                sum += a[y, i] * b[i, x];
            return sum;
        });
    }

    public Matrix Transpose() => new(Width, Height, (y, x) => _rows[x][y]);

    public Matrix Beside(Matrix other) =>
        new(Height, Width + other.Width, (y, x) => x < Width ? _rows[y][x] : other[y, x - Width]);

    public (Matrix Reduced, Rational Determinant, int Rank) Reduce()
    {
        Matrix work = new(Height, Width, (y, x) => _rows[y][x]);
        Rational[][] rows = work._rows;
        Rational determinant = 1;
        int rank = 0;
        for (int column = 0; column < Width && rank < Height; column++)
        {
            int pivot = Array.FindIndex(rows, rank, row => !row[column].IsZero);
            if (pivot < 0)
                continue;
            if (pivot != rank)
            {
                (rows[pivot], rows[rank]) = (rows[rank], rows[pivot]);
                determinant = -determinant;
            }

            determinant *= rows[rank][column];
            Rational factor = 1 / rows[rank][column];
            rows[rank] = [.. rows[rank].Select(cell => cell * factor)];
            for (int y = 0; y < Height; y++)
            {
                if (y != rank && rows[y][column] is { IsZero: false } lead)
                    rows[y] = [.. rows[y].Zip(rows[rank], (cell, top) => cell - lead * top)];
            }

            rank++;
        }

        return (work, rank < Height ? 0 : determinant, rank);
    }

    public Matrix? Inverse()
    {
        if (Width != Height)
            throw new InvalidOperationException("Only square matrices have an inverse.");
        Matrix reduced = Beside(Identity(Height)).Reduce().Reduced;
        for (int i = 0; i < Height; i++)
        {
            if (reduced[i, i] != 1)
                return null;
        }

        return new Matrix(Height, Height, (y, x) => reduced[y, x + Height]);
    }

    public override string ToString() => string.Join("; ", _rows.Select(row => string.Join(" ", row)));
}

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Matrix a = Matrix.Parse("2 1/3 -1; 4 0 5/7; -2 3 1");
        (Matrix reduced, Rational determinant, int rank) = a.Reduce();
        log.AppendLine($"{a}\n{reduced}\n{determinant} {rank} {(decimal)determinant:F6}");
        Matrix inverse = a.Inverse()!;
        log.AppendLine($"{inverse}\n{a * inverse}\n{a.Transpose()}");
        Matrix b = Matrix.Parse("1; 0; 1/2");
        log.AppendLine($"{inverse * b}\n{a * (inverse * b)}");
        Matrix hilbert = new(4, 4, (y, x) => new Rational(1, y + x + 1));
        log.AppendLine($"{hilbert.Reduce().Determinant}\n{hilbert.Inverse()}");
        log.AppendLine($"{Matrix.Parse("1 2; 2 4").Inverse()?.ToString() ?? "singular"} "
            + $"{Matrix.Parse("1 2 3; 2 4 6").Reduce().Rank}");
        List<Rational> sorted = [new(1, 3), new(-5, 2), 7, new(2, -6), new(10, 30)];
        sorted.Sort();
        log.AppendLine(string.Join(", ", sorted) + $" {sorted.Distinct().Count()} {sorted.Max()} "
            + $"{new Rational(2, 4) == new Rational(1, 2)}");
        try { _ = 1 / (sorted[0] - sorted[0]); } catch (DivideByZeroException) { log.AppendLine("division by zero"); }
        try { _ = a * Matrix.Parse("1 2"); } catch (ArgumentException) { log.AppendLine("sizes"); }
        return log.ToString();
    }
}
