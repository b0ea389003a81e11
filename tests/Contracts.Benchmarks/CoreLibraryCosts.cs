using System.Text;
using Contracts;

namespace Benchmarks;

/// <summary>
/// What the gas hunt calls to learn what the core library takes: each method repeats one family of members so many
/// times, over so many elements.
/// </summary>
public sealed partial class CoreLibraryCosts : Contract
{
    [Call]
    public long Dictionaries(int rounds, int size)
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
                map.Remove(i * 7);
        }

        return sum;
    }

    [Call]
    public int TextKeys(int rounds, int size)
    {
        Dictionary<string, int> map = [];
        string key = new('k', size + 1);
        for (int round = 0; round < rounds; round++)
            map[key] = map.TryGetValue(key, out int count) ? count + 1 : 1;
        return map.Count;
    }

    [Call]
    public int Lists(int rounds, int size)
    {
        int sum = 0;
        for (int round = 0; round < rounds; round++)
        {
            List<int> list = [];
            for (int i = 0; i < size; i++)
                list.Add(size - i);
            list.Sort();
            list.Reverse();
            sum += list.IndexOf(1) + list.BinarySearch(3);
            list.RemoveAt(0);
        }

        return sum;
    }

    [Call]
    public int Sets(int rounds, int size)
    {
        HashSet<long> set = [];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < size; i++)
                set.Add(i);
            set.Clear();
        }

        return set.Count;
    }

    [Call]
    public int Queues(int rounds, int size)
    {
        Queue<int> queue = new();
        Stack<int> stack = new();
        int sum = 0;
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < size; i++)
            {
                queue.Enqueue(i);
                stack.Push(i);
            }

            for (int i = 0; i < size; i++)
                sum += queue.Dequeue() + stack.Pop();
        }

        return sum;
    }

    [Call]
    public int Queries(int rounds, int size)
    {
        int sum = 0;
        for (int round = 0; round < rounds; round++)
        {
            sum += Enumerable.Range(0, size)
                .Where(number => number % 3 != 0)
                .Select(number => number * 2)
                .OrderByDescending(number => number)
                .Take(10)
                .Sum();
        }

        return sum;
    }

    [Call]
    public int Builders(int rounds, int size)
    {
        StringBuilder text = new();
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < size; i++)
                text.Append(i).Append(',');
            text.Clear();
        }

        return text.Length;
    }

    [Call]
    public int Texts(int rounds, int size)
    {
        string text = new('a', size + 3);
        int sum = 0;
        for (int round = 0; round < rounds; round++)
        {
            sum += text.IndexOf('b') + text.Substring(1).Length + text.Trim().Length;
            sum += text.Replace('a', 'b').Length + string.Concat(text, "x").Length;
            sum += text.Equals("a", StringComparison.Ordinal) ? 1 : string.CompareOrdinal(text, text);
        }

        return sum;
    }

    [Call]
    public int Numbers(int rounds, int size)
    {
        int sum = 0;
        for (int round = 0; round < rounds; round++)
        {
            string text = (round + size).ToString();
            sum += int.Parse(text) + Math.Max(round, size) + Math.Abs(size - round);
            sum += new UInt128((ulong)round, 7).ToString().Length + (round / 7m).ToString().Length;
        }

        return sum;
    }

    [Call]
    public int ArraysAndSpans(int rounds, int size)
    {
        int[] items = new int[size + 2];
        for (int round = 0; round < rounds; round++)
        {
            Array.Fill(items, round);
            items[0] = Array.IndexOf(items, -1);
            Array.Reverse(items);
            Array.Sort(items);
            Array.Copy(items, 0, items, 1, size);
            items.AsSpan(1).Clear();
        }

        return items[0];
    }
}
