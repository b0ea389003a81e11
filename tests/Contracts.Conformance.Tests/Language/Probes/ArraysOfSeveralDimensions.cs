public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Reading(log);
        Initialised(log);
        Elements(log);
        Generic(log);
        Loops(log);
        Limits(log);
        Holders(log);
        Vectors(log);
        log.Append(Sudoku()).Append(Distance("kitten", "sitting")).Append('\n');
        return log.ToString();
    }

    static void Reading(StringBuilder log)
    {
        int[,] board = new int[2, 3];
        board[1, 2] = 5;
        board[0, 1] += 7;
        board[0, 1]++;
        log.Append(board[1, 2]).Append(board[0, 1]).Append(board.Length).Append(board.LongLength).Append(board.Rank)
            .Append(board.GetLength(0)).Append(board.GetLength(1)).Append(board.GetLowerBound(1))
            .Append(board.GetUpperBound(1)).Append('\n');
        int[,]? none = null;
        log.Append(none?.Length ?? -1).Append(none is null).Append((none ?? board).Length).Append('\n');
    }

    static void Initialised(StringBuilder log)
    {
        int[,] small = { { 1, 2 }, { 3, 4 } };
        long[,] large = new long[,] { { 1, 0, -3, 4 }, { 5, 6, 7, 8 }, { 9, 10, 11, long.MinValue } };
        char[,] letters = { { 'a', 'b', 'c', 'd', 'e' }, { 'f', 'g', 'h', 'i', 'j' } };
        Color[,] colors = { { Color.Red, Color.Blue, Color.Red }, { Color.Blue, Color.Blue, Color.Red } };
        string[,] names = { { "x", "y" }, { "z", null! } };
        int[,,] cube = { { { 1, 2 }, { 3, 4 } }, { { 5, 6 }, { 7, 8 } } };
        var inferred = new[,] { { 1m, 2m } };
        log.Append(small[1, 0]).Append(large[0, 2]).Append(large[2, 3]).Append(letters[1, 4]).Append(colors[1, 1])
            .Append(names[1, 0]).Append(names[1, 1] is null).Append(cube[1, 0, 1]).Append(inferred[0, 1])
            .Append('\n');
    }

    static void Elements(StringBuilder log)
    {
        Point[,] points = new Point[2, 2];
        points[1, 1].X = 4;
        points[1, 1].Move(3);
        ref Point point = ref points[0, 1];
        point.X = 9;
        Add(ref points[0, 1].X, 10);
        string[,] texts = new string[1, 2];
        Say(out texts[0, 1]);
        log.Append(points[1, 1].X).Append(points[0, 1].X).Append(points[0, 1]).Append(texts[0, 1].Length)
            .Append(Twice(in points[1, 1].X)).Append('\n');
        int[,][] rows = new int[2, 2][];
        rows[0, 1] = [1, 2, 3];
        int[][,] boards = [new int[1, 1], new int[2, 2]];
        boards[1][1, 1] = rows[0, 1][2];
        log.Append(boards[1][1, 1]).Append(boards[0].Length).Append('\n');
    }

    static void Generic(StringBuilder log)
    {
        string[,] texts = Transposed(new string[,] { { "a", "b", "c" }, { "d", "e", "f" } });
        Matrix<decimal> matrix = new(2, 2) { [0, 0] = 1.5m, [1, 1] = 2 };
        log.Append(Text(texts)).Append(Text(matrix.Items)).Append(Text(Transposed(new[,] { { 1, 2 } }))).Append('\n');
        List<int[,]> list = [new int[1, 1], new int[2, 1]];
        Func<int[,], int> count = board => board.Length;
        log.Append(list.Sum(count)).Append(list[1].GetLength(0)).Append('\n');
        Dictionary<string, int[,]> named = new() { ["one"] = list[0] };
        object boxed = list[0];
        log.Append(named["one"] == list[0]).Append(boxed == list[0]).Append(list[0].Equals(list[1]));
        int[,] clone = (int[,])list[0].Clone();
        clone[0, 0] = 8;
        log.Append(clone[0, 0]).Append(list[0][0, 0]).Append('\n');
    }

    static void Loops(StringBuilder log)
    {
        int[,] board = { { 1, 2, 3 }, { 4, 5, 6 } };
        foreach (int item in board)
            log.Append(item);
        foreach (ref readonly long item in new long[] { 7, 8 }.AsSpan())
            log.Append(item);
        int[,,] cube = new int[2, 1, 2];
        cube[1, 0, 1] = 3;
        foreach (int item in cube)
            log.Append(item);
        foreach (int item in new int[0, 5])
            log.Append(item);
        log.Append(cube.GetLength(2)).Append(cube.Rank).Append('\n');
    }

    static void Limits(StringBuilder log)
    {
        int[,] board = new int[2, 3];
        int[,,] cube = new int[2, 3, 4];
        int[,]? none = null;
        int minus = -1;
        log.Append(Caught(() => board[2, 0])).Append(Caught(() => board[0, 3])).Append(Caught(() => board[-1, 0]))
            .Append(Caught(() => board[0, -1])).Append(Caught(() => board[1, 3] = 1))
            .Append(Caught(() => board[int.MaxValue, int.MaxValue]++)).Append(Caught(() => cube[1, 2, 4]))
            .Append(Caught(() => cube[2, 0, 0])).Append(Caught(() => cube[0, 3, 0])).Append('\n');
        log.Append(Caught(() => board.GetLength(2))).Append(Caught(() => board.GetLength(-1)))
            .Append(Caught(() => board.GetUpperBound(2))).Append(Caught(() => cube.GetLowerBound(3)))
            .Append(Caught(() => new int[minus, 0].Length)).Append(Caught(() => new int[0, minus].Length))
            .Append(Caught(() => new string[1, minus, 1].Length)).Append(Caught(() => none![0, 0]))
            .Append(Caught(() => none!.Length)).Append(Caught(() => none![0, 0] = 1))
            .Append(Caught(() => none!.GetLength(0))).Append(Caught(() => none!.Rank)).Append('\n');
        log.Append(new int[0, 1_000_000].Length).Append(new int[1_000_000, 1_000, 0].GetLength(0))
            .Append('\n');
    }

    static string Caught(Func<int> action)
    {
        try
        {
            return action() + ";";
        }
        catch (IndexOutOfRangeException)
        {
            return "index;";
        }
        catch (OverflowException)
        {
            return "overflow;";
        }
        catch (NullReferenceException)
        {
            return "null;";
        }
    }

    static void Holders(StringBuilder log)
    {
        Board board = new() { Cells = new bool[2, 2] };
        board.Cells[0, 1] = true;
        Board copy = board with { Name = "copy" };
        copy.Cells[1, 1] = true;
        log.Append(board.Cells[1, 1]).Append(copy == board).Append(copy with { Name = "" } == board);
        (int[,] Left, int[,] Right) pair = (new int[1, 1], new int[1, 2]);
        log.Append(pair.Left.Length + pair.Right.Length).Append(((IGrid<int>)new Grid()).Cells[0, 0]).Append('\n');
    }

    static void Vectors(StringBuilder log)
    {
        int[] items = [3, 1, 2];
        int[] clone = (int[])items.Clone();
        Array.Sort(clone);
        log.Append(string.Join(',', items)).Append(string.Join(',', clone)).Append(items.GetLength(0))
            .Append(items.Rank).Append(items.GetUpperBound(0)).Append(items.GetLowerBound(0)).Append(items.LongLength)
            .Append(((string[])new[] { "a", "b" }.Clone())[1]).Append(Caught(() => items.GetLength(1))).Append('\n');
    }

    static string Sudoku()
    {
        int[,] cells =
        {
            { 5, 3, 0, 0, 7, 0, 0, 0, 0 }, { 6, 0, 0, 1, 9, 5, 0, 0, 0 }, { 0, 9, 8, 0, 0, 0, 0, 6, 0 },
            { 8, 0, 0, 0, 6, 0, 0, 0, 3 }, { 4, 0, 0, 8, 0, 3, 0, 0, 1 }, { 7, 0, 0, 0, 2, 0, 0, 0, 6 },
            { 0, 6, 0, 0, 0, 0, 2, 8, 0 }, { 0, 0, 0, 4, 1, 9, 0, 0, 5 }, { 0, 0, 0, 0, 8, 0, 0, 7, 9 },
        };
        return Solve(cells, 0) ? Text(cells) : "none";
    }

    static bool Solve(int[,] cells, int position)
    {
        if (position == cells.Length)
            return true;
        (int row, int column) = (position / 9, position % 9);
        if (cells[row, column] != 0)
            return Solve(cells, position + 1);
        for (int value = 1; value <= 9; value++)
        {
            if (!Fits(cells, row, column, value))
                continue;
            cells[row, column] = value;
            if (Solve(cells, position + 1))
                return true;
        }

        cells[row, column] = 0;
        return false;
    }

    static bool Fits(int[,] cells, int row, int column, int value)
    {
        for (int i = 0; i < 9; i++)
        {
            if (cells[row, i] == value || cells[i, column] == value
                || cells[(row / 3 * 3) + (i / 3), (column / 3 * 3) + (i % 3)] == value)
            {
                return false;
            }
        }

        return true;
    }

    static int Distance(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (int j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(
                    Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }
        }

        return d[a.Length, b.Length];
    }

    static T[,] Transposed<T>(T[,] source)
    {
        T[,] result = new T[source.GetLength(1), source.GetLength(0)];
        for (int row = 0; row < source.GetLength(0); row++)
        {
            for (int column = 0; column < source.GetLength(1); column++)
                result[column, row] = source[row, column];
        }

        return result;
    }

    static string Text<T>(T[,] items)
        where T : notnull
    {
        StringBuilder text = new();
        for (int row = 0; row < items.GetLength(0); row++)
        {
            for (int column = 0; column < items.GetLength(1); column++)
                text.Append(items[row, column].ToString()).Append(column == items.GetUpperBound(1) ? '|' : ' ');
        }

        return text.ToString();
    }

    static void Add(ref int target, int value) => target += value;

    static void Say(out string target) => target = "said";

    static int Twice(in int value) => value * 2;

    enum Color : byte
    {
        Red,
        Blue,
    }

    struct Point
    {
        public int X;

        public void Move(int by) => X += by;

        public override readonly string ToString() => $"<{X}>";
    }

    record Board
    {
        public bool[,] Cells { get; init; } = new bool[0, 0];

        public string Name { get; init; } = "";
    }

    interface IGrid<T>
    {
        T[,] Cells { get; }
    }

    sealed class Grid : IGrid<int>
    {
        public int[,] Cells { get; } = new int[,] { { 6 } };
    }

    sealed class Matrix<T>(int rows, int columns)
        where T : struct
    {
        public T[,] Items { get; } = new T[rows, columns];

        public T this[int row, int column]
        {
            get => Items[row, column];
            set => Items[row, column] = value;
        }
    }
}
