public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        foreach (int x in It(3)) log.Append(x).Append(';');
        log.Append(Plain(4, true)).Append(Plain(4, false));
        return log.ToString();
    }
    static int Plain(int n, bool b)
    {
        Span<int> cells = stackalloc int[n + 2];
        cells.Fill(7);
        cells[1..].Clear();
        cells[^1] = n;
        Span<byte> bytes = b ? stackalloc byte[4] : new byte[5];
        bytes[2] = 7;
        return cells[0] + bytes.Length;
    }
    static IEnumerable<int> It(int n)
    {
        {
            Span<int> cells = stackalloc int[(n & 7) + 2];
            cells.Fill(7);
            cells[1..].Clear();
            n = cells[0] + cells[1];
        }
        yield return n;
        {
            ReadOnlySpan<short> table = stackalloc short[] { 1, 2, (short)n };
            n = table[2];
        }
        {
            Span<byte> bytes = n > 2 ? stackalloc byte[4] : new byte[5];
            bytes[2] = 7;
            n = bytes.Length;
        }
        yield return n;
    }
}
