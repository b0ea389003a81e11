// A sudoku solver by constraint propagation and search over bit sets.
public sealed class Sudoku
{
    private readonly int[] _candidates = new int[81];

    private Sudoku()
    {
        Array.Fill(_candidates, 0x1FF);
    }

    private Sudoku(Sudoku other)
    {
        Array.Copy(other._candidates, _candidates, 81);
    }

    public int Steps { get; private set; }

    public static Sudoku? Parse(string text)
    {
        Sudoku puzzle = new();
        string cells = text.Replace("\n", "").Replace(" ", "");
        for (int i = 0; i < 81; i++)
        {
            if (char.IsDigit(cells[i]) && !puzzle.Assign(i, 1 << (cells[i] - '1')))
                return null;
        }

        return puzzle;
    }

    public Sudoku? Solve()
    {
        int cell = -1;
        int fewest = 10;
        for (int i = 0; i < 81; i++)
        {
            int count = int.PopCount(_candidates[i]);
            if (count > 1 && count < fewest)
                (cell, fewest) = (i, count);
        }

        if (cell < 0)
            return this;
        for (int bits = _candidates[cell]; bits != 0; bits &= bits - 1)
        {
            Sudoku attempt = new(this) { Steps = Steps + 1 };
            if (attempt.Assign(cell, bits & -bits) && attempt.Solve() is { } solved)
                return solved;
        }

        return null;
    }

    public override string ToString() =>
        string.Join("\n", Enumerable.Range(0, 9).Select(row => string.Concat(Enumerable.Range(0, 9).Select(column =>
            int.PopCount(_candidates[row * 9 + column]) == 1
                ? (char)('1' + int.TrailingZeroCount(_candidates[row * 9 + column]))
                : '.'))));

    private static IEnumerable<int> Peers(int cell)
    {
        (int row, int column) = Math.DivRem(cell, 9);
        for (int i = 0; i < 9; i++)
        {
            yield return row * 9 + i;
            yield return i * 9 + column;
            yield return (row / 3 * 3 + i / 3) * 9 + column / 3 * 3 + i % 3;
        }
    }

    private bool Assign(int cell, int bit)
    {
        if ((_candidates[cell] & bit) == 0)
            return false;
        _candidates[cell] = bit;
        foreach (int peer in Peers(cell).Distinct().Where(p => p != cell))
        {
            int before = _candidates[peer];
            if ((before & bit) == 0)
                continue;
            int after = before & ~bit;
            if (after == 0)
                return false;
            _candidates[peer] = after;
            if (int.IsPow2(after) && !Assign(peer, after))
                return false;
        }

        return true;
    }
}

public static class Program
{
    public static string Run()
    {
        Sudoku? puzzle = Sudoku.Parse("""
            53..7.... 6..195... .98....6.
            8...6...3 4..8.3..1 7...2...6
            .6....28. ...419..5 ....8..79
            """);
        Sudoku? solved = puzzle?.Solve();
        Sudoku? impossible = Sudoku.Parse("55" + new string('.', 79));
        return $"{puzzle}\n{solved}\n{solved?.Steps} {impossible is null}";
    }
}
