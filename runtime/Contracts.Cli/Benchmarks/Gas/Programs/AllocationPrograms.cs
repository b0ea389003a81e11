namespace Contracts.Cli.Benchmarks.Gas.Programs;

/// <summary>Allocations, kept and dropped, and copies of values; <c>Size</c> is elements where there are any.</summary>
internal static class AllocationPrograms
{
    /// <summary>The smallest objects, dropped at once.</summary>
    public static void SmallObjects(Operands o)
    {
        for (int round = o.Rounds; round > 0; round--)
            o.Sink += Kept(new Small());
    }

    /// <summary>The smallest objects, kept to the end: the garbage collector has to move them.</summary>
    public static void KeptObjects(Operands o)
    {
        Small? last = null;
        for (int round = o.Rounds; round > 0; round--)
            last = new Small { Next = last };
        o.Sink = Kept(last!);
    }

    /// <summary>Objects of half a kilobyte.</summary>
    public static void LargeObjects(Operands o)
    {
        for (int round = o.Rounds; round > 0; round--)
        {
            Large large = new();
            large.Wide.Low.B.A = round;
            o.Sink += Kept(large);
        }
    }

    /// <summary>Arrays of bytes, dropped at once.</summary>
    public static void ByteArrays(Operands o)
    {
        for (int round = o.Rounds; round > 0; round--)
            o.Sink += new byte[o.Size].Length;
    }

    /// <summary>Arrays of bytes, kept to the end.</summary>
    public static void KeptArrays(Operands o)
    {
        byte[][] kept = new byte[64][];
        for (int round = o.Rounds; round > 0; round--)
            kept[round & 63] = new byte[o.Size];
    }

    /// <summary>Arrays of references.</summary>
    public static void ReferenceArrays(Operands o)
    {
        for (int round = o.Rounds; round > 0; round--)
            o.Sink += new object[o.Size].Length;
    }

    /// <summary>Arrays of the widest values.</summary>
    public static void WideArrays(Operands o)
    {
        for (int round = o.Rounds; round > 0; round--)
            o.Sink += new Wide512[o.Size].Length;
    }

    /// <summary>Boxes, and takes the value out again.</summary>
    public static void Boxes(Operands o)
    {
        object box = 1L;
        for (int round = o.Rounds; round > 0; round--)
            box = (long)box + 1;
        o.Sink = (long)box;
    }

    /// <summary>Boxes of the widest values.</summary>
    public static void WideBoxes(Operands o)
    {
        Wide512 wide = default;
        object box = wide;
        for (int round = o.Rounds; round > 0; round--)
            box = (Wide512)box;
        o.Sink = ((Wide512)box).Low.B.A;
    }

    /// <summary>Delegates.</summary>
    public static void Delegates(Operands o)
    {
        Small small = new();
        for (int round = o.Rounds; round > 0; round--)
            o.Sink += new Read(small.Value)();
    }

    /// <summary>Exceptions that are made and not thrown.</summary>
    public static void Exceptions(Operands o)
    {
        for (int round = o.Rounds; round > 0; round--)
            o.Sink += new Failure().Code;
    }

    /// <summary>Copies of 32 bytes between elements.</summary>
    public static void Copies32(Operands o)
    {
        Wide32[] items = new Wide32[32];
        for (int round = o.Rounds; round > 0; round--)
        {
            for (int i = 1; i < items.Length; i++)
                items[i] = items[i - 1];
        }
    }

    /// <summary>Copies of 128 bytes between elements.</summary>
    public static void Copies128(Operands o)
    {
        Wide128[] items = new Wide128[32];
        for (int round = o.Rounds; round > 0; round--)
        {
            for (int i = 1; i < items.Length; i++)
                items[i] = items[i - 1];
        }
    }

    /// <summary>Copies of 512 bytes between elements that are far from each other.</summary>
    public static void Copies512(Operands o)
    {
        Wide512[] items = new Wide512[o.Size];
        int j = 1;
        for (int round = o.Rounds; round > 0; round--)
        {
            for (int i = 1; i < items.Length; i++)
            {
                items[j] = items[i];
                j = unchecked((j * 5) + 7) & (items.Length - 1);
            }
        }
    }

    /// <summary>Copies of 512 bytes between locals.</summary>
    public static void LocalCopies512(Operands o)
    {
        Wide512 first = default;
        Wide512 second = default;
        first.Low.B.A = o.Salt;
        for (int round = o.Rounds; round > 0; round--)
        {
            Wide512 third = first;
            first = second;
            second = third;
            second.High.C.B++;
        }

        o.Sink = first.High.C.B;
    }

    /// <summary>Clears values of 512 bytes.</summary>
    public static void Clears512(Operands o)
    {
        Wide512[] items = new Wide512[8];
        for (int round = o.Rounds; round > 0; round--)
        {
            items[0] = default;
            items[3] = default;
            items[6] = default;
        }
    }

    private static int Kept(Small item) => item.Next is null ? 1 : 2;

    private static int Kept(Large item) => (int)item.Wide.Low.B.A;

    private delegate long Read();

    private sealed class Small
    {
        public Small? Next;

        public long Value() => Next is null ? 1 : 2;
    }

    private sealed class Large
    {
        public Wide512 Wide;
    }

    private sealed class Failure : Exception
    {
        public int Code = 1;
    }
}
