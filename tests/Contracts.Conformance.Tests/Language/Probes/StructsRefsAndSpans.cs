public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Counter c = new(5);
        c.Add(3);
        Bump(ref c);
        log.AppendLine(c.Value.ToString());
        Parse("12", out int parsed);
        log.AppendLine(parsed.ToString());
        int[] data = [1, 2, 3, 4];
        ref int slot = ref data[2];
        slot = 30;
        log.AppendLine(string.Join(",", data));
        Vector v = new Vector(1, 2) + new Vector(3, 4) * 2;
        log.AppendLine($"{v.X} {v.Y} {v == new Vector(7, 10)} {(int)v} {-v}");
        Span<int> span = data.AsSpan(1, 2);
        span.Fill(7);
        Span<int> all = data;
        all[..2].CopyTo(all[2..]);
        log.AppendLine(string.Join(",", data) + span.Length + span.ToArray().Length);
        ReadOnlySpan<char> text = "key=value".AsSpan();
        int eq = text.IndexOf('=');
        log.AppendLine(text[..eq].ToString() + "|" + text[(eq + 1)..].ToString());
        Counter copy = c;
        copy.Add(100);
        log.AppendLine(c.Value + " " + copy.Value + In(in copy));
        (int a, string b) tuple = (1, "x");
        tuple.a++;
        (int q, _) = tuple;
        log.AppendLine(tuple + " " + q + " " + (tuple == (2, "x")) + Swap((1, 2)));
        return log.ToString();
    }

    static void Bump(ref Counter c) => c.Add(10);
    static bool Parse(string s, out int value) { value = s.Length; return true; }
    static int In(in Counter c) => c.Value;
    static (int, int) Swap((int A, int B) p) => (p.B, p.A);
    struct Counter(int start) { public int Value { get; private set; } = start; public void Add(int n) => Value += n; }
    readonly struct Vector(int x, int y) : IEquatable<Vector>
    {
        public int X { get; } = x;
        public int Y { get; } = y;
        public static Vector operator +(Vector a, Vector b) => new(a.X + b.X, a.Y + b.Y);
        public static Vector operator *(Vector a, int k) => new(a.X * k, a.Y * k);
        public static Vector operator -(Vector a) => new(-a.X, -a.Y);
        public static bool operator ==(Vector a, Vector b) => a.Equals(b);
        public static bool operator !=(Vector a, Vector b) => !a.Equals(b);
        public static explicit operator int(Vector a) => a.X * 100 + a.Y;
        public bool Equals(Vector other) => X == other.X && Y == other.Y;
        public override bool Equals(object? o) => o is Vector v && Equals(v);
        public override int GetHashCode() => HashCode.Combine(X, Y);
        public override string ToString() => $"<{X};{Y}>";
    }
}
