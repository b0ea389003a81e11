namespace Contracts.Cli.Benchmarks.Gas.Programs;

/// <summary>Loads and stores that the caches do not hold; <c>Size</c> is the bytes of the working set.</summary>
internal static class MemoryPrograms
{
    /// <summary>A chain through an array: each load needs the one before.</summary>
    public static void ChaseElements(Operands o)
    {
        int[] next = Cycle(o.Size);
        int i = 0;
        for (int step = o.Rounds * StepsOf(o); step > 0; step--)
        {
            i = next[i];
            i = next[i];
            i = next[i];
            i = next[i];
            i = next[i];
            i = next[i];
            i = next[i];
            i = next[i];
        }

        o.Sink = i;
    }

    /// <summary>A chain through objects.</summary>
    public static void ChaseFields(Operands o)
    {
        Node node = Ring(o.Size);
        for (int step = o.Rounds * StepsOf(o); step > 0; step--)
        {
            node = node.Next.Next.Next.Next.Next.Next.Next.Next;
            node = node.Next.Next.Next.Next.Next.Next.Next.Next;
        }

        o.Sink = node.A;
    }

    /// <summary>A chain that changes each object on its way.</summary>
    public static void ChaseAndStore(Operands o)
    {
        Node node = Ring(o.Size);
        for (int round = o.Rounds * StepsOf(o); round > 0; round--)
        {
            node.A = round;
            node = node.Next;
            node.A = round;
            node = node.Next;
            node.A = round;
            node = node.Next;
            node.A = round;
            node = node.Next;
        }
    }

    /// <summary>Stores at unpredictable places.</summary>
    public static void ScatterStores(Operands o)
    {
        int[] items = new int[o.Size / 4];
        int mask = items.Length - 1;
        uint state = 1;
        for (int round = o.Rounds * StepsOf(o); round > 0; round--)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            items[(int)(state >> 7) & mask] = round;
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            items[(int)(state >> 7) & mask] = round;
        }
    }

    /// <summary>Loads at unpredictable places, four side by side.</summary>
    public static void GatherLoads(Operands o)
    {
        int[] items = new int[o.Size / 4];
        int mask = items.Length - 1;
        uint state = 1;
        int sum = 0;
        for (int round = o.Rounds * StepsOf(o); round > 0; round--)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            int i = (int)(state >> 7);
            sum += items[i & mask] + items[(i + 4_096) & mask];
            sum += items[(i + 77_777) & mask] + items[(i ^ 51_423) & mask];
        }

        o.Sink = sum;
    }

    /// <summary>Stores with a stride of a page: every one needs another entry of the page tables.</summary>
    public static void StridedStores(Operands o)
    {
        int[] items = new int[o.Size / 4];
        int i = 0;
        for (int round = o.Rounds * StepsOf(o); round > 0; round--)
        {
            items[i] = round;
            i += 1_040;
            if (i >= items.Length)
                i -= items.Length;
        }
    }

    /// <summary>Each load waits for the store before it.</summary>
    public static void StoreThenLoad(Operands o)
    {
        Node node = new() { A = 1 };
        Node other = o.Size > 0 ? node : new Node();
        for (int round = o.Rounds; round > 0; round--)
        {
            node.A = other.A + 1;
            other.A = node.A + 1;
            node.A = other.A + 1;
            other.A = node.A + 1;
            node.A = other.A + 1;
            other.A = node.A + 1;
        }

        o.Sink = node.A;
    }

    /// <summary>Stores references: each tells the garbage collector.</summary>
    public static void StoreReferences(Operands o)
    {
        Node node = Ring(o.Size);
        Node first = node;
        for (int round = o.Rounds * StepsOf(o); round > 0; round--)
        {
            node.Other = first;
            node.Other = node;
            node.Other = first;
            node.Other = node;
            node.Other = first;
            node.Other = node;
            node = node.Next;
        }
    }

    /// <summary>Virtual calls of objects that no cache holds.</summary>
    public static void ChaseCalls(Operands o)
    {
        Node node = Ring(o.Size);
        for (int step = o.Rounds * StepsOf(o); step > 0; step--)
            node = node.Follow().Follow().Follow().Follow();
        o.Sink = node.A;
    }

    /// <summary>Type tests of objects that no cache holds: each needs the one before.</summary>
    public static void ChaseTypes(Operands o)
    {
        object[] boxes = new object[o.Size / 32];
        int mask = boxes.Length - 1;
        for (int i = 0; i < boxes.Length; i++)
            boxes[i] = unchecked((i * 1_664_525) + 1_013_904_223) & mask;
        int next = 0;
        for (int step = o.Rounds * StepsOf(o); step > 0; step--)
        {
            next = (int)boxes[next];
            next = (int)boxes[next];
            next = (int)boxes[next];
            next = (int)boxes[next];
        }

        o.Sink = next;
    }

    /// <summary>Lengths of arrays that no cache holds.</summary>
    public static void ChaseLengths(Operands o)
    {
        int[][] arrays = new int[o.Size / 64][];
        int mask = arrays.Length - 1;
        for (int i = 0; i < arrays.Length; i++)
            arrays[i] = new int[i & 7];
        int next = 0;
        for (int step = o.Rounds * StepsOf(o); step > 0; step--)
        {
            next = unchecked((next * 1_664_525) + 1_013_904_223 + arrays[next].Length) & mask;
            next = unchecked((next * 1_664_525) + 1_013_904_223 + arrays[next].Length) & mask;
            next = unchecked((next * 1_664_525) + 1_013_904_223 + arrays[next].Length) & mask;
            next = unchecked((next * 1_664_525) + 1_013_904_223 + arrays[next].Length) & mask;
        }

        o.Sink = next;
    }

    /// <summary>Sums an array in order.</summary>
    public static void SumInOrder(Operands o)
    {
        long[] items = new long[o.Size / 8];
        long sum = 0;
        for (int round = o.Rounds; round > 0; round--)
        {
            for (int i = 0; i < items.Length; i++)
                sum += items[i];
        }

        o.Sink = sum;
    }

    /// <summary>Steps of a round: so many that making the working set is the lesser part of the first.</summary>
    private static int StepsOf(Operands o) => 16 + (o.Size / 64);

    /// <summary>A cycle over all lines of the working set, in an order that no prefetcher guesses.</summary>
    private static int[] Cycle(int size)
    {
        int lines = size / 64;
        int[] next = new int[size / 4];
        for (int line = 0; line < lines; line++)
            next[line * 16] = (unchecked((line * 1_664_525) + 1_013_904_223) & (lines - 1)) * 16;
        return next;
    }

    private static Node Ring(int size)
    {
        int count = 1;
        while (count * 160 <= size)
            count *= 2;
        Node[] nodes = new Node[count];
        for (int i = 0; i < count; i++)
        {
            nodes[i] = new Node();
            nodes[i].Padding.A = i;
        }

        for (int i = 0; i < count; i++)
            nodes[i].Next = nodes[unchecked((i * 1_664_525) + 1_013_904_223) & (count - 1)];
        return nodes[0];
    }

    private class Node
    {
        public Node Next = null!;
        public Node Other = null!;
        public long A;
        public Wide32 Padding;

        public virtual Node Follow() => Next;
    }
}
