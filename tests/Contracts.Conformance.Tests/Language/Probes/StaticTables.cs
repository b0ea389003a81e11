// Arrays in static read-only fields that are only read: by element, as a whole, and by what is given them.
public static class Program
{
    internal static readonly decimal[] Rates = [0.1m, 0.25m, 1m];

    private static readonly int[] Table = { 10, 20, 30 };
    private static readonly string[] Names = { "zero", "one", "two" };
    private static readonly byte[] Bytes = [0, 255, 7, 0, 0, 1];
    private static readonly long[] Longs = { 1L << 40, -1, 0 };
    private static readonly char[] Vowels = { 'a', 'e', 'i', 'o', 'u' };
    private static readonly bool[] Flags = { true, false, true };
    private static readonly Color[] Colors = { Color.Blue, Color.Red };
    private static readonly Money[] Prices = { new(5, "EUR"), new(7, "USD") };
    private static readonly (string Name, int Days)[] Months = { ("Jan", 31), ("Feb", 28) };
    private static readonly int[] Empty = [];
    private static readonly int[] Zeros = new int[4];
    private static readonly string?[] Maybe = { null, "x", null };
    private static readonly UInt128[] Wide = { 1, ulong.MaxValue };

    private static int[] Weekdays { get; } = [1, 2, 3, 4, 5];

    public static string Run()
    {
        StringBuilder log = new();
        ReadElements(log);
        ReadBeyond(log);
        ReadAll(log);
        GiveAway(log);
        Copy(log);
        log.Append(Between(2)).Append(Between(0));
        return log.ToString();
    }

    // In optimised code, the arrays are in one local variable, one after another.
    private static int Between(int count)
    {
        int sum = 0;
        foreach (int one in Table)
            sum += one;
        for (int i = 0; i < count; i++)
        {
            int[] own = [i, sum, 0];
            own[2]++;
            Span<int> span = own;
            span[0] += own[1];
            sum += Math.Max(span[0], own[2]);
        }

        try
        {
            int[] other = new int[count];
            other[1] = sum;
            foreach (int one in Table)
                sum += one / (other.Length - 2);
        }
        catch (DivideByZeroException)
        {
            int[] last = [sum, 1];
            last[0]--;
            sum = last[0];
        }
        catch (IndexOutOfRangeException)
        {
            sum++;
        }

        foreach (int one in Zeros)
            sum += one;
        return sum;
    }

    enum Color
    {
        Red,
        Blue,
    }

    readonly record struct Money(long Cents, string Currency)
    {
        public string Text => $"{Cents}{Currency}";
    }

    static class Holder<T>
    {
        public static readonly int[] Sizes = { 4, 5 };
    }

    private static void ReadElements(StringBuilder log)
    {
        uint unsigned = 1;
        long wide = 2;
        log.Append(Table[0]).Append(Table[2]).Append(Table.Length).Append(Table[^1]).Append(Table[unsigned]);
        log.Append(Table[wide]).Append(Rates[1] * 4).Append(Rates.Length).Append(Bytes[1] + Bytes[5]).Append(Longs[0]);
        log.Append(Flags[2]).Append(Colors[0]).Append(Prices[1].Cents).Append(Prices[0].Text).Append(Prices[1]);
        log.Append(Months[1].Days).Append(Months[0]).Append(Zeros[3]).Append(Maybe[0] is null).Append(Maybe[1]);
        log.Append(Weekdays[3]).Append(Wide[1]).Append(Holder<int>.Sizes[1]).Append(Holder<string>.Sizes.Length);
        log.Append(Table[0].ToString()).Append(Rates[0].ToString("0.00")).Append(Table[1].CompareTo(20));
        log.Append(Table[2].Equals(30)).Append(Flags[0].ToString()).Append(Names[1].Length).Append('\n');
    }

    private static void ReadBeyond(StringBuilder log)
    {
        foreach (Func<object> read in (Func<object>[])[() => Table[3], () => Names[-Table.Length], () => Empty[0]])
        {
            try
            {
                log.Append(read());
            }
            catch (IndexOutOfRangeException)
            {
                log.Append("beyond");
            }
        }
    }

    private static void ReadAll(StringBuilder log)
    {
        for (int i = 0; i < Names.Length; i++)
            log.Append(Names[i]);
        foreach (string name in Names)
            log.Append(name.ToUpperInvariant());
        foreach ((string name, int days) in Months)
            log.Append(name).Append(days);
        int[] local = Table;
        int total = 0;
        for (int i = 0; i < local.Length; i++)
            total += local[i];
        log.Append(total).Append(Table is [10, .., 30]).Append(Table is [var first, ..] ? first : 0).Append('\n');
    }

    private static void GiveAway(StringBuilder log)
    {
        log.Append(Table.Sum()).Append(Table.Contains(20)).Append(Array.IndexOf(Names, "two")).Append(Table.Max());
        log.Append(string.Join(",", Names)).Append(string.Join("-", Table)).Append(string.Concat(Names));
        log.Append(Table.Where(number => number > 10).Select(number => number + 1).Sum()).Append(Table.Any());
        log.Append(Names.Select((name, index) => name + index).First()).Append(Names.OrderBy(name => name).First());
        log.Append(Names.ToDictionary(name => name, name => name.Length)["two"]).Append(Names.ToList()[1]);
        log.Append(Table.Aggregate((a, b) => a ^ b)).Append(string.Concat(Table.Zip(Names, (a, b) => $"{a}{b}")));
        log.Append(Array.Exists(Table, number => number == 30)).Append(Array.BinarySearch(Table, 20));
        log.Append(new List<int>(Table).Count).Append(new HashSet<string>(Names).Contains("one")).Append('\n');
        ReadOnlySpan<byte> span = Bytes;
        log.Append(span[1]).Append(span.Slice(2).Length).Append(Total(Table)).Append(Count(Names)).Append(Best(Table));
        log.Append(Get()[1]).Append(Pick(isFull: true)[0]).Append(Pick(isFull: false).Length);
        log.Append(Vowels.Contains('e'));
        log.Append(new Reader(Table).Sum()).Append(string.Concat(Every(Table, 2))).Append('\n');
    }

    private static void Copy(StringBuilder log)
    {
        int[] own = [.. Table, 40];
        own[0] = 1;
        int[] clone = (int[])Table.Clone();
        clone[0]++;
        int[] copy = new int[3];
        Array.Copy(Table, copy, 2);
        copy[1] = 9;
        int[] part = Table[1..];
        part[0] = 8;
        log.Append(own.Length).Append(clone[0]).Append(copy[1]).Append(part[0]).Append(Table[0]).Append(Table[1]);
    }

    private static int[] Get() => Table;

    private static int[] Pick(bool isFull) => isFull ? Table : Empty;

    private static int Total(int[] numbers)
    {
        int total = 0;
        foreach (int number in numbers)
            total += number;
        return total;
    }

    private static int Count(IReadOnlyList<string> names) => names.Count;

    private static T Best<T>(T[] items)
        where T : IComparable<T>
    {
        T best = items[0];
        foreach (T item in items)
        {
            if (item.CompareTo(best) > 0)
                best = item;
        }

        return best;
    }

    private static IEnumerable<int> Every(int[] numbers, int step)
    {
        for (int i = 0; i < numbers.Length; i += step)
            yield return numbers[i];
    }

    private sealed class Reader(int[] numbers)
    {
        public int Sum() => numbers.Sum();
    }
}
