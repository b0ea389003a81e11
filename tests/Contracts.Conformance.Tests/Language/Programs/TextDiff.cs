// Myers' difference of two texts: edit script, unified hunks, patching, three-way merge and word-level markup.
public enum Change { Same, Delete, Insert }

public readonly record struct Edit<T>(Change Change, T Item);

public static class Differ
{
    public static IReadOnlyList<Edit<T>> Diff<T>(IReadOnlyList<T> before, IReadOnlyList<T> after,
        IEqualityComparer<T>? comparer = null)
    {
        comparer ??= EqualityComparer<T>.Default;
        int max = before.Count + after.Count;
        int[] furthest = new int[2 * max + 2];
        List<int[]> trace = [];
        for (int d = 0; d <= max; d++)
        {
            trace.Add(furthest[..]);
            for (int k = -d; k <= d; k += 2)
            {
                bool down = k == -d || (k != d && furthest[max + k - 1] < furthest[max + k + 1]);
                int x = down ? furthest[max + k + 1] : furthest[max + k - 1] + 1;
                int y = x - k;
                while (x < before.Count && y < after.Count && comparer.Equals(before[x], after[y]))
                    (x, y) = (x + 1, y + 1);
                furthest[max + k] = x;
                if (x >= before.Count && y >= after.Count)
                    return Backtrack(before, after, trace, d, max);
            }
        }

        throw new InvalidOperationException("unreachable");
    }

    private static List<Edit<T>> Backtrack<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, List<int[]> trace,
        int d, int max)
    {
        List<Edit<T>> edits = [];
        (int x, int y) = (before.Count, after.Count);
        for (; d >= 0; d--)
        {
            int[] v = trace[d];
            int k = x - y;
            int previous = k == -d || (k != d && v[max + k - 1] < v[max + k + 1]) ? k + 1 : k - 1;
            (int px, int py) = d == 0 ? (0, 0) : (v[max + previous], v[max + previous] - previous);
            while (x > px && y > py)
            {
                (x, y) = (x - 1, y - 1);
                edits.Add(new(Change.Same, before[x]));
            }

            if (d == 0)
                break;
            edits.Add(x == px ? new(Change.Insert, after[py]) : new(Change.Delete, before[px]));
            (x, y) = (px, py);
        }

        edits.Reverse();
        return edits;
    }
}

public sealed record Hunk(int Before, int After, IReadOnlyList<Edit<string>> Edits)
{
    public override string ToString()
    {
        int left = Edits.Count(e => e.Change != Change.Insert), right = Edits.Count(e => e.Change != Change.Delete);
        StringBuilder text = new($"@@ -{Before + 1},{left} +{After + 1},{right} @@\n");
        foreach ((Change change, string line) in Edits)
            text.Append(change switch { Change.Insert => '+', Change.Delete => '-', _ => ' ' }).AppendLine(line);
        return text.ToString();
    }

    public static IEnumerable<Hunk> Of(IReadOnlyList<Edit<string>> edits, int context = 2)
    {
        int[] changed = [.. edits.Index().Where(p => p.Item.Change != Change.Same).Select(p => p.Index)];
        for (int i = 0; i < changed.Length;)
        {
            int first = Math.Max(0, changed[i] - context), last = changed[i];
            while (i < changed.Length && changed[i] - last <= 2 * context)
                last = changed[i++];
            int end = Math.Min(edits.Count, last + context + 1);
            int before = edits.Take(first).Count(e => e.Change != Change.Insert);
            int after = edits.Take(first).Count(e => e.Change != Change.Delete);
            yield return new Hunk(before, after, edits.Take(first..end).ToList());
        }
    }
}

public static class Patcher
{
    public static List<string> Apply(List<string> source, IEnumerable<Hunk> hunks)
    {
        List<string> result = [.. source];
        foreach (Hunk hunk in hunks)
        {
            int at = hunk.After;
            foreach ((Change change, string line) in hunk.Edits)
            {
                if (change == Change.Insert)
                {
                    result.Insert(at++, line);
                    continue;
                }

                if (at >= result.Count || result[at] != line)
                    throw new InvalidOperationException($"line {at + 1} is not what the patch expects");
                if (change == Change.Delete)
                    result.RemoveAt(at);
                else
                    at++;
            }
        }

        return result;
    }

    public static (List<string> Lines, int Conflicts) Merge(List<string> origin, List<string> ours, List<string> theirs)
    {
        Dictionary<int, List<string>> left = Changes(origin, ours), right = Changes(origin, theirs);
        List<string> merged = [];
        int conflicts = 0;
        for (int i = 0; i <= origin.Count; i++)
        {
            string[] fallback = i < origin.Count ? [origin[i]] : [];
            List<string>? a = left.GetValueOrDefault(i), b = right.GetValueOrDefault(i);
            switch (a, b)
            {
                case (null, null):
                    merged.AddRange(fallback);
                    break;
                case (not null, null):
                    merged.AddRange(a);
                    break;
                case (null, not null):
                    merged.AddRange(b);
                    break;
                case var _ when a!.SequenceEqual(b!):
                    merged.AddRange(a!);
                    break;
                default:
                    conflicts++;
                    merged.AddRange(["<<<", .. a!, "===", .. b!, ">>>"]);
                    break;
            }
        }

        return (merged, conflicts);
    }

    // What stands in the place of a line of the origin, where that is not the line itself.
    private static Dictionary<int, List<string>> Changes(List<string> origin, List<string> changed)
    {
        Dictionary<int, List<string>> changes = [];
        List<string> pending = [];
        int index = 0;
        foreach ((Change change, string line) in Differ.Diff(origin, changed))
        {
            if (change == Change.Insert)
            {
                pending.Add(line);
                continue;
            }

            if (change == Change.Delete || pending.Count > 0)
                changes[index] = change == Change.Delete ? [.. pending] : [.. pending, line];
            pending.Clear();
            index++;
        }

        if (pending.Count > 0)
            changes[index] = pending;
        return changes;
    }
}

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        List<string> before = Lines("one two three four five six seven eight nine ten eleven twelve");
        List<string> after = Lines("one 2 three four five six seven 7.5 eight nine eleven twelve thirteen");
        IReadOnlyList<Edit<string>> edits = Differ.Diff(before, after);
        List<Hunk> hunks = Hunk.Of(edits).ToList();
        hunks.ForEach(hunk => log.Append(hunk));
        log.AppendLine($"{Patcher.Apply(before, hunks).SequenceEqual(after)} {hunks.Count} "
            + $"{edits.Count(e => e.Change == Change.Same)}");
        try { Patcher.Apply(after, hunks); } catch (InvalidOperationException) { log.AppendLine("does not apply"); }
        string words = string.Concat(Differ.Diff("kitten".ToList(), "sitting".ToList()).Select(e => e switch
        {
            (Change.Insert, var c) => $"[+{c}]",
            (Change.Delete, var c) => $"[-{c}]",
            (_, var c) => c.ToString(),
        }));
        log.AppendLine(words);
        IReadOnlyList<Edit<string>> caseless =
            Differ.Diff(Lines("A b"), Lines("a B"), StringComparer.OrdinalIgnoreCase);
        log.AppendLine($"{caseless.All(e => e.Change == Change.Same)} "
            + $"{Differ.Diff<int>([], [1, 2]).Count} {Differ.Diff<int>([], []).Count}");
        (List<string> merged, int conflicts) = Patcher.Merge(
            before, after, Lines("one two three 4 five six seven eight nine ten! eleven twelve"));
        log.AppendLine($"{conflicts}: {string.Join(" ", merged)}");
        (merged, conflicts) = Patcher.Merge(Lines("a b c"), Lines("a x b c"), Lines("a b c y"));
        log.AppendLine($"{conflicts}: {string.Join(" ", merged)}");
        return log.ToString();
    }

    private static List<string> Lines(string text) => [.. text.Split(' ')];
}
