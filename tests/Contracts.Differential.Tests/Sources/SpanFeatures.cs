namespace Contracts.Differential.Tests.Sources;

/// <summary>References, spans, ranges and arrays of several dimensions.</summary>
internal static class SpanFeatures
{
    public static readonly Feature[] All =
    [
        new("stack", c => $$"""
            Span<int> cells = stackalloc int[{{c.Small()}} + 2];
            cells.Fill({{c.Int()}});
            cells[1..].Clear();
            cells[^1] = {{c.Int()}};
            ReadOnlySpan<short> table = stackalloc short[] { 1, 2, {{c.Of(ValueKind.Short)}} };
            Span<Point> points = stackalloc Point[2];
            points[1].Move({{c.Small()}});
            cells.Reverse();
            t.Log(string.Join(",", cells.ToArray()) + table[^1] + points[1] + cells.IndexOf(0));
            Span<byte> bytes = {{c.Bool()}} ? stackalloc byte[4] : new byte[5];
            bytes[2] = 7;
            t.Log(bytes.Length + bytes[2]);
            """)
        {
            NeedsStack = true,
        },
        new("slices", c => $$"""
            int[] array = [.. {{c.Items(6)}}, 1, 2, {{c.Int()}}];
            Range range = {{c.Pick("1..^1", "..2", "^2..", "..")}};
            Index last = ^1, at = {{c.Small()}} & 1;
            Span<int> span = array.AsSpan(range);
            span[0] = {{c.Int()}};
            array[last] = array[at] & 15;
            t.Log(Show(array[range]) + span.Length + array[..^2].Length + last.GetOffset(5));
            span.Sort();
            ReadOnlySpan<int> fixedSpan = span;
            t.Log(fixedSpan.Contains(1) || fixedSpan[1..].SequenceEqual(array));
            array.AsSpan(1).CopyTo(array);
            t.Log(Show(array) + Total(fixedSpan) + Total([.. fixedSpan[..1], .. span]));
            t.Log({{c.Text()}}[^1] + {{c.Text()}}[..1]);
            """),
        new("references", c => $$"""
            int[] cells = [{{c.Int()}}, {{c.Int()}}, 3, 4];
            int local = {{c.Int()}};
            scoped ref int one = ref At(cells, {{c.Small()}});
            ref readonly int two = ref Choose({{c.Bool()}}, ref one, ref local);
            unchecked { one += 5; }
            t.Log(two ^ cells[0]);
            one = ref local;
            one++;
            (cells[0] > local ? ref cells[0] : ref one) = {{c.Small()}};
            t.Log(local + Show(cells));
            foreach (ref int cell in cells.AsSpan(1))
                cell = unchecked(cell * 2 + local);
            Swap(ref cells[1], ref Choose(cells[2] > 5, ref cells[3], ref local));
            t.Log(Show(cells) + local);
            Point[] points = [{{c.Of(ValueKind.Point)}}, default];
            ref Point point = ref points[{{c.Small()}} & 1];
            point.Move(3);
            ref int x = ref points[0].X == 0 ? ref cells[0] : ref local;
            x = point.Size;
            points[1].Grow();
            t.Log(points[1].X + Show(cells));
            """),
        new("structs of references", c => $$"""
            int[] cells = [.. {{c.Items()}}, {{c.Int()}}, 6];
            Window window = new(cells);
            foreach (ref int cell in window)
                cell = unchecked(cell + {{c.Small()}});
            window[^1] = window[0] & 7;
            Window part = window.Slice(1, window.Length - 1);
            part[0]--;
            t.Log(Show(cells) + part.Length);
            static int First(scoped in Window window) => window.Length > 0 ? window[0] : -1;
            t.Log(First(part) ^ First(new Window([1, 2])));
            """),
        new("several dimensions", c => $$"""
            int[,] grid = new int[{{c.Small()}} + 1, 3];
            for (int i = 0; i < grid.GetLength(0); i++)
            {
                for (int j = 0; j < grid.GetLength(1); j++)
                    grid[i, j] = unchecked(i * 10 + j * {{c.Small()}});
            }

            ref int cell = ref grid[0, {{c.Small()}} & 1];
            cell -= 5;
            grid[grid.GetLength(0) - 1, 2]++;
            t.Log(Show(grid) + grid.Length + grid.GetLength(1) + grid.Rank);
            Point[,] points = { { new(1, 2), default }, { new({{c.Int()}}, 4), new(5, 6) } };
            points[1, 0].Move(3);
            points[0, 1] = points[1, 0];
            points[0, 1].X++;
            t.Log(points[1, 0].X - points[0, 1].X);
            string[][] rows = [[{{c.Text()}}], ["b", {{c.Text()}}]];
            rows[0][^1] += rows[1][1];
            (rows[0], rows[1]) = (rows[1], rows[0]);
            t.Log(string.Join("|", rows.Select(row => string.Concat(row))));
            long[,,] cube = new long[2, 2, 2];
            cube[1, 0, 1] += {{c.Of(ValueKind.Long)}};
            foreach (long one in cube)
                t.Log(one & 15);
            """),
        new("params of every kind", c => $$"""
            t.Log(Total() ^ Total({{c.Int()}}) ^ Total([1, .. {{c.Items(3)}}]));
            t.Log(TotalOf({{c.Int()}}, 1, 2, {{c.Small()}}) + TotalOf(1, {{c.Items(2)}}));
            static string List(string head, params List<string> items) => head + items.Count + string.Concat(items);
            static int Count<T>(params ReadOnlySpan<T> items) => items.Length;
            static int Last(params int[] items) => items is [.., var last] ? last : -1;
            t.Log(List("h") + List({{c.Text()}}, {{c.Text()}}, "z"));
            t.Log(Count({{c.Text()}}, "b", null) + Count({{c.Of(c.Number())}}) + Count<object>());
            t.Log(Last({{c.Int()}}, 2, {{c.Int()}}) + Last());
            t.Log(string.Concat({{c.Text()}}, {{c.Int()}}.ToString(), "c", "d", "e", {{c.Text()}}).Length);
            t.Log(Math.Max({{c.Int()}}, string.Join('+', {{c.Text()}}, "x", "y").Length));
            """),
    ];
}
