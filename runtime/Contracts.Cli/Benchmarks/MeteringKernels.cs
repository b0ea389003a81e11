namespace Contracts.Cli.Benchmarks;

/// <summary>
/// Pure computing, to be timed with and without metering. It uses nothing but itself, as a linked module does.
/// </summary>
/// <remarks>
/// Every public method takes nothing, works for a few milliseconds, and returns a number that depends on all of it.
/// </remarks>
public static class MeteringKernels
{
    private const uint Seed = 12_345;

    /// <summary>Calls: a recursion.</summary>
    public static int Fib() => Fib(27);

    /// <summary>A tight loop: bubble sort.</summary>
    public static int BubbleSort()
    {
        int[] items = Numbers(1_500);
        for (int i = 0; i < items.Length; i++)
        {
            for (int j = 0; j < items.Length - 1 - i; j++)
            {
                if (items[j] > items[j + 1])
                    (items[j], items[j + 1]) = (items[j + 1], items[j]);
            }
        }

        return items[7];
    }

    /// <summary>Loops and calls: quick sort.</summary>
    public static int QuickSort()
    {
        int[] items = Numbers(50_000);
        QuickSort(items, 0, items.Length - 1);
        return items[7];
    }

    /// <summary>A chain of multiplications over bytes: FNV-1a.</summary>
    public static int HashLoop()
    {
        byte[] data = new byte[4_096];
        ulong hash = 14_695_981_039_346_656_037;
        for (int round = 0; round < 250; round++)
        {
            for (int i = 0; i < data.Length; i++)
                hash = unchecked((hash ^ data[i]) * 1_099_511_628_211);
        }

        return (int)(hash & 0xFFFF);
    }

    /// <summary>Nested loops over arrays: a matrix product.</summary>
    public static int Matrix()
    {
        const int Size = 110;
        long[] left = new long[Size * Size];
        long[] right = new long[Size * Size];
        for (int i = 0; i < left.Length; i++)
        {
            left[i] = i;
            right[i] = i ^ 5;
        }

        long trace = 0;
        for (int row = 0; row < Size; row++)
        {
            for (int column = 0; column < Size; column++)
            {
                long sum = 0;
                for (int i = 0; i < Size; i++)
                    sum = unchecked(sum + (left[(row * Size) + i] * right[(i * Size) + column]));
                trace ^= sum;
            }
        }

        return (int)(trace & 0xFFFF);
    }

    /// <summary>Stores to memory: the sieve of Eratosthenes.</summary>
    public static int Sieve()
    {
        bool[] composite = new bool[600_000];
        int count = 0;
        for (int i = 2; i < composite.Length; i++)
        {
            if (composite[i])
                continue;
            count++;
            for (long j = (long)i * i; j < composite.Length; j += i)
                composite[(int)j] = true;
        }

        return count;
    }

    /// <summary>Bit operations: the compression function of SHA-256 with words of its own schedule.</summary>
    public static int Sha256()
    {
        uint[] words = new uint[64];
        uint[] state = new uint[8];
        for (int block = 0; block < 1_500; block++)
        {
            for (int i = 0; i < 16; i++)
                words[i] = unchecked((uint)(block + i) * Seed);
            Compress(words, state);
        }

        return (int)(state[0] & 0xFFFF);
    }

    /// <summary>Objects and generics: a hash map that grows, is read and is written.</summary>
    public static int Dictionary()
    {
        MeteringMap<int, long> map = new();
        for (int i = 0; i < 40_000; i++)
            map.Set(unchecked(i * 7_919) & 0x3FFF, i);
        long sum = 0;
        for (int i = 0; i < 80_000; i++)
            sum += map.Get(i & 0x3FFF);
        return (int)(sum & 0xFFFF);
    }

    /// <summary>Growing arrays of characters: decimal numbers joined to a text.</summary>
    public static int TextBuilding()
    {
        char[] text = new char[16];
        int length = 0;
        for (int i = 0; i < 40_000; i++)
        {
            for (int rest = i; rest > 0; rest /= 10)
            {
                if (length == text.Length)
                    text = Grow(text);
                text[length++] = (char)('0' + (rest % 10));
            }
        }

        return length + text[length / 2];
    }

    private static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);

    private static int[] Numbers(int count)
    {
        int[] items = new int[count];
        uint state = Seed;
        for (int i = 0; i < items.Length; i++)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            items[i] = (int)(state >> 8);
        }

        return items;
    }

    private static void QuickSort(int[] items, int low, int high)
    {
        if (low >= high)
            return;
        int pivot = items[(low + high) / 2];
        int left = low;
        int right = high;
        while (left <= right)
        {
            while (items[left] < pivot)
                left++;
            while (items[right] > pivot)
                right--;
            if (left > right)
                break;
            (items[left], items[right]) = (items[right], items[left]);
            left++;
            right--;
        }

        QuickSort(items, low, right);
        QuickSort(items, left, high);
    }

    private static void Compress(uint[] words, uint[] state)
    {
        for (int i = 16; i < 64; i++)
        {
            uint early = words[i - 15];
            uint late = words[i - 2];
            uint small = Rotate(early, 7) ^ Rotate(early, 18) ^ (early >> 3);
            uint large = Rotate(late, 17) ^ Rotate(late, 19) ^ (late >> 10);
            words[i] = unchecked(words[i - 16] + small + words[i - 7] + large);
        }

        for (int i = 0; i < 64; i++)
        {
            uint e = state[4];
            uint a = state[0];
            uint choice = (e & state[5]) ^ (~e & state[6]);
            uint majority = (a & state[1]) ^ (a & state[2]) ^ (state[1] & state[2]);
            uint first = unchecked(state[7] + (Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25)) + choice + words[i]);
            uint second = unchecked((Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22)) + majority);
            for (int j = 7; j > 0; j--)
                state[j] = state[j - 1];
            state[4] = unchecked(state[4] + first);
            state[0] = unchecked(first + second);
        }
    }

    private static uint Rotate(uint value, int count) => (value >> count) | (value << (32 - count));

    private static char[] Grow(char[] text)
    {
        char[] grown = new char[text.Length * 2];
        for (int i = 0; i < text.Length; i++)
            grown[i] = text[i];
        return grown;
    }
}
