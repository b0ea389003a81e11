namespace Contracts.Tests;

/// <summary>Collections against .NET's: the same random operations on both, compared after each.</summary>
public sealed class CollectionDifferentialTests
{
    private const int SeedCount = 100;
    private const int StepCount = 120;

    [Fact]
    public void List_RandomOperations_EqualsDotNet() => TextHost.Run(() =>
    {
        for (int seed = 0; seed < SeedCount; seed++)
        {
            Random random = new(seed);
            List<int> expected = [];
            CoreLib.List<int> actual = [];
            for (int step = 0; step < StepCount; step++)
                ListStep(random, expected, actual, $"seed {seed}, step {step}");
        }

        return true;
    });

    [Fact]
    public void Dictionary_RandomOperations_EqualsDotNet() => TextHost.Run(() =>
    {
        for (int seed = 0; seed < SeedCount; seed++)
        {
            Random random = new(seed);
            Dictionary<string, int> expected = [];
            CoreLib.Dictionary<string, int> actual = [];
            for (int step = 0; step < StepCount; step++)
                DictionaryStep(random, expected, actual, $"seed {seed}, step {step}");
        }

        return true;
    });

    [Fact]
    public void HashSet_RandomOperations_EqualsDotNet() => TextHost.Run(() =>
    {
        for (int seed = 0; seed < SeedCount; seed++)
        {
            Random random = new(seed);
            HashSet<int> expected = [];
            CoreLib.HashSet<int> actual = [];
            for (int step = 0; step < StepCount; step++)
            {
                HashSetStep(random, expected, actual, $"seed {seed}, step {step}");
                if (random.Next(8) > 0)
                    continue;

                // A copy keeps the gaps of what was removed, or does not: the next items tell.
                expected = new HashSet<int>(expected);
                actual = new CoreLib.HashSet<int>(actual);
            }
        }

        return true;
    });

    [Fact]
    public void QueueAndStack_RandomOperations_EqualDotNet() => TextHost.Run(() =>
    {
        for (int seed = 0; seed < SeedCount; seed++)
        {
            Random random = new(seed);
            Queue<int> queue = new();
            CoreLib.Queue<int> coreQueue = new();
            Stack<int> stack = new();
            CoreLib.Stack<int> coreStack = new();
            for (int step = 0; step < StepCount; step++)
            {
                int item = random.Next(10);
                bool put = random.Next(5) > 1;
                string what = $"seed {seed}, step {step}";
                Check(() => Do(put, () => queue.Enqueue(item), queue.Dequeue),
                    () => Do(put, () => coreQueue.Enqueue(item), coreQueue.Dequeue), queue, coreQueue, what);
                Check(() => Do(put, () => stack.Push(item), stack.Pop),
                    () => Do(put, () => coreStack.Push(item), coreStack.Pop), stack, coreStack, what);
                Check(() => queue.Contains(item), () => coreQueue.Contains(item), queue, coreQueue, what);
                Check(() => stack.ToArray(), () => coreStack.ToArray(), stack, coreStack, what);
            }
        }

        return true;
    });

    [Fact]
    public void Sort_RandomKeysWithTies_OrdersAsDotNet() => TextHost.Run(() =>
    {
        for (int seed = 0; seed < 2000; seed++)
        {
            Random random = new(seed);
            int[] items = Enumerable.Range(0, random.Next(200)).Select(_ => random.Next(1000)).ToArray();
            int[] expected = [.. items];
            int[] actual = [.. items];
            int divisor = random.Next(1, 300);
            Comparison<int> comparison = (x, y) => (x / divisor) - (y / divisor);
            Array.Sort(expected, comparison);
            CoreLib.ArrayStatics.Sort(actual, comparison);
            Assert.True(expected.SequenceEqual(actual), $"seed {seed}");
        }

        return true;
    });

    [Fact]
    public void Sort_AdversarialOrder_OrdersAsDotNet() => TextHost.Run(() =>
    {
        int[] counts = [16, 17, 100, 3000];
        foreach (int count in counts)
        {
            // Rising and falling runs drive quicksort deep enough for the heap sort.
            int[] expected = new int[count];
            for (int i = 0; i < count; i++)
                expected[i] = (i * 7919 % 13 * count) + (i % 2 == 0 ? i : -i);
            int[] actual = [.. expected];
            Array.Sort(expected, (x, y) => (x / 3).CompareTo(y / 3));
            CoreLib.ArrayStatics.Sort(actual, (x, y) => (x / 3).CompareTo(y / 3));
            Assert.True(expected.SequenceEqual(actual), $"count {count}");
        }

        return true;
    });

    [Fact]
    public void Sort_ComparerThrows_WrapsAsDotNet() => TextHost.Run(() =>
    {
        int[] items = [3, 1, 2];
        Comparison<int> failing = (_, _) => throw new FormatException();

        Assert.Throws<InvalidOperationException>(() => Array.Sort(items, failing));
        Assert.Throws<InvalidOperationException>(() => CoreLib.ArrayStatics.Sort(items, failing));
        return true;
    });

    [Fact]
    public void Enumeration_ChangedMeanwhile_FailsAsDotNet() => TextHost.Run(() =>
    {
        Dictionary<int, int> expected = new() { [1] = 1, [2] = 2, [3] = 3 };
        CoreLib.Dictionary<int, int> actual = new() { [1] = 1, [2] = 2, [3] = 3 };

        Assert.Throws<InvalidOperationException>(() => Walk(expected, () => expected.Add(expected.Count + 1, 0)));
        Assert.Throws<InvalidOperationException>(() => Walk(actual, () => actual.Add(actual.Count + 1, 0)));
        Walk(expected, () => expected[1] = 5);
        Walk(actual, () => actual[1] = 5);
        Walk(expected, () => expected.Remove(3));
        Walk(actual, () => actual.Remove(3));
        return true;
    });

    private static void Walk<T>(IEnumerable<T> items, Action change)
    {
        foreach (T _ in items)
            change();
    }

    private static void ListStep(Random random, List<int> expected, CoreLib.List<int> actual, string what)
    {
        int item = random.Next(8);
        int index = random.Next(-1, expected.Count + 2);
        int count = random.Next(-1, 4);
        int[] more = [item, item + 1, item];
        (Func<object?> Expected, Func<object?> Actual) pair = random.Next(22) switch
        {
            0 or 1 or 2 => (() => Do(() => expected.Add(item)), () => Do(() => actual.Add(item))),
            3 => (() => Do(() => expected.Insert(index, item)), () => Do(() => actual.Insert(index, item))),
            4 => (() => Do(() => expected.RemoveAt(index)), () => Do(() => actual.RemoveAt(index))),
            5 => (() => expected.Remove(item), () => actual.Remove(item)),
            6 => (() => Do(() => expected.RemoveRange(index, count)), () => Do(() => actual.RemoveRange(index, count))),
            7 => (() => Do(() => expected.InsertRange(index, more)), () => Do(() => actual.InsertRange(index, more))),
            8 => (() => Do(() => expected.AddRange(expected)), () => Do(() => actual.AddRange(actual))),
            9 => (() => expected[index], () => actual[index]),
            10 => (() => expected[index] = item, () => actual[index] = item),
            11 => (() => expected.IndexOf(item, index), () => actual.IndexOf(item, index)),
            12 => (() => expected.GetRange(index, count), () => actual.GetRange(index, count)),
            13 => (() => Do(() => expected.Reverse(index, count)), () => Do(() => actual.Reverse(index, count))),
            14 => (() => expected.RemoveAll(x => x == item), () => actual.RemoveAll(x => x == item)),
            15 => (() => Do(expected.Sort), () => Do(actual.Sort)),
            16 => (() => expected.BinarySearch(item), () => actual.BinarySearch(item)),
            17 => (() => expected.FindIndex(index, x => x == item), () => actual.FindIndex(index, x => x == item)),
            18 => (() => expected.LastIndexOf(item), () => actual.LastIndexOf(item)),
            19 => (
                () => Do(() => expected.InsertRange(index, expected)),
                () => Do(() => actual.InsertRange(index, actual))),
            20 => (() => Do(() => Trim(expected)), () => Do(() => Trim(actual))),
            _ => (() => expected.Capacity, () => actual.Capacity),
        };
        Check(pair.Expected, pair.Actual, expected, actual, what);
    }

    // Bounds the growth of lists that are inserted into themselves.
    private static void Trim(List<int> list)
    {
        if (list.Count > 30)
            list.RemoveRange(10, list.Count - 10);
        list.TrimExcess();
    }

    private static void Trim(CoreLib.List<int> list)
    {
        if (list.Count > 30)
            list.RemoveRange(10, list.Count - 10);
        list.TrimExcess();
    }

    private static void DictionaryStep(
        Random random, Dictionary<string, int> expected, CoreLib.Dictionary<string, int> actual, string what)
    {
        string key = "k" + random.Next(25);
        int value = random.Next(100);
        (Func<object?> Expected, Func<object?> Actual) pair = random.Next(9) switch
        {
            0 or 1 => (() => Do(() => expected.Add(key, value)), () => Do(() => actual.Add(key, value))),
            2 => (() => expected[key] = value, () => actual[key] = value),
            3 or 4 => (() => expected.Remove(key), () => actual.Remove(key)),
            5 => (() => expected[key], () => actual[key]),
            6 => (
                () => expected.TryGetValue(key, out int x) ? x : -1,
                () => actual.TryGetValue(key, out int x) ? x : -1),
            7 => (() => expected.Keys, () => actual.Keys),
            _ => (() => expected.ContainsValue(value), () => actual.ContainsValue(value)),
        };
        Check(pair.Expected, pair.Actual, expected, actual, what);
        Assert.Equal(expected.Values, actual.Values);
    }

    private static void HashSetStep(Random random, HashSet<int> expected, CoreLib.HashSet<int> actual, string what)
    {
        int item = random.Next(-20, 20);
        int[] other = Enumerable.Range(0, random.Next(8)).Select(_ => random.Next(-20, 20)).ToArray();
        (Func<object?> Expected, Func<object?> Actual) pair = random.Next(16) switch
        {
            15 => (() => expected.EnsureCapacity(item + 20), () => actual.EnsureCapacity(item + 20)),
            0 or 1 or 2 or 13 => (() => expected.Add(item), () => actual.Add(item)),
            3 => (() => expected.Remove(item), () => actual.Remove(item)),
            4 => (() => Do(() => expected.UnionWith(other)), () => Do(() => actual.UnionWith(other))),
            5 => (() => Do(() => expected.ExceptWith(other)), () => Do(() => actual.ExceptWith(other))),
            6 => (
                () => Do(() => expected.SymmetricExceptWith(other)),
                () => Do(() => actual.SymmetricExceptWith(other))),
            7 => (() => expected.Overlaps(other), () => actual.Overlaps(other)),
            8 => (() => expected.IsSubsetOf(other), () => actual.IsSubsetOf(other)),
            9 => (() => expected.IsProperSupersetOf(other), () => actual.IsProperSupersetOf(other)),
            10 => (() => expected.SetEquals(other), () => actual.SetEquals(other)),
            12 => (() => Do(() => expected.IntersectWith(other)), () => Do(() => actual.IntersectWith(other))),
            11 => (() => expected.RemoveWhere(x => x % 3 == 0), () => actual.RemoveWhere(x => x % 3 == 0)),
            _ => (() => expected.IsProperSubsetOf(other), () => actual.IsProperSubsetOf(other)),
        };
        Check(pair.Expected, pair.Actual, expected, actual, what);
    }

    private static void Check<T>(
        Func<object?> expected,
        Func<object?> actual,
        IEnumerable<T> expectedItems,
        IEnumerable<T> actualItems,
        string what)
    {
        Same.Result(expected, actual, what);
        Assert.True(expectedItems.SequenceEqual(actualItems), $"{what}: the contents differ afterwards");
    }

    private static object? Do(Action action)
    {
        action();
        return null;
    }

    private static int Do(bool put, Action putAction, Func<int> takeAction)
    {
        if (!put)
            return takeAction();
        putAction();
        return -1;
    }
}
