using System.Text;

namespace Benchmarks;

/// <summary>
/// Ordinary work on the base library, to be timed as it is on .NET, and as a contract that links the core library.
/// </summary>
/// <remarks>
/// Every kernel repeats the same over so many elements, allocates less than a transaction may, and returns a number
/// that depends on all of it.
/// </remarks>
public static class CoreLibraryKernels
{
    private const uint Multiplier = 1_664_525;

    /// <summary>A dictionary of numbers: insert, look up, remove.</summary>
    public static long Dictionary(int rounds, int size)
    {
        Dictionary<int, long> map = [];
        long sum = 0;
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < size; i++)
                map[i * 7] = i;
            for (int i = 0; i < size; i++)
                sum += map.TryGetValue(i * 7, out long value) ? value : 1;
            for (int i = 0; i < size; i++)
                sum += map.Remove(i * 7) ? 1 : 0;
        }

        return sum;
    }

    /// <summary>A dictionary of texts: look up and count.</summary>
    public static long TextDictionary(int rounds, int size)
    {
        string[] keys = new string[size];
        for (int i = 0; i < size; i++)
            keys[i] = "account-" + i.ToString();
        Dictionary<string, int> counts = [];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < size; i++)
                counts[keys[i]] = counts.TryGetValue(keys[i], out int count) ? count + 1 : 1;
        }

        return counts[keys[0]] + counts.Count;
    }

    /// <summary>A list: append, read, search, remove.</summary>
    public static long List(int rounds, int size)
    {
        List<int> list = [];
        long sum = 0;
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < size; i++)
                list.Add(i ^ round);
            for (int i = 0; i < list.Count; i++)
                sum += list[i];
            foreach (int item in list)
                sum ^= item;
            sum += list.IndexOf(size - 1);
            while (list.Count > 0)
                list.RemoveAt(list.Count - 1);
        }

        return sum;
    }

    /// <summary>Sorting numbers, by their order and by a comparison.</summary>
    public static long Sort(int rounds, int size)
    {
        List<int> list = new(size);
        for (int i = 0; i < size; i++)
            list.Add(i);
        uint random = 1;
        long sum = 0;
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < size; i++)
            {
                random = unchecked((random * Multiplier) + 1_013_904_223);
                list[i] = (int)(random >> 8);
            }

            list.Sort();
            sum += list[size / 2];
            list.Sort((x, y) => y.CompareTo(x));
            sum += list[size / 3];
        }

        return sum;
    }

    /// <summary>Building text: a builder, numbers, interpolation.</summary>
    public static long StringBuilding(int rounds, int size)
    {
        StringBuilder text = new();
        long sum = 0;
        for (int round = 0; round < rounds; round++)
        {
            text.Clear();
            for (int i = 0; i < size; i++)
                text.Append("entry ").Append(i).Append(';').Append($"{i}:{round}");
            sum += text.Length + text.ToString().Length;
        }

        return sum;
    }

    /// <summary>Decimals: interest, rounding, comparison.</summary>
    public static long Decimal(int rounds, int size)
    {
        decimal total = 0;
        for (int round = 0; round < rounds; round++)
        {
            decimal balance = 250_000m;
            for (int i = 0; i < size; i++)
            {
                decimal interest = decimal.Round(balance * 0.0425m / 12, 2, MidpointRounding.AwayFromZero);
                balance += interest - Math.Min(balance, 1_550.25m);
                if (balance > 100m)
                    total += interest;
            }
        }

        return (long)total;
    }

    /// <summary>128-bit integers: products, quotients, remainders, text.</summary>
    public static long UInt128Arithmetic(int rounds, int size)
    {
        UInt128 hash = 1;
        long sum = 0;
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < size; i++)
            {
                hash = unchecked((hash * 0x9E37_79B9_7F4A_7C15UL) + (UInt128)(uint)i);
                sum += (long)(ulong)(hash % 1_000_003) + ((hash >> 64) > (hash & ulong.MaxValue) ? 1 : 0);
            }

            sum += hash.ToString().Length;
        }

        return sum;
    }
}
