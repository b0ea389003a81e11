using System.Runtime.CompilerServices;

namespace Contracts.Cli.Benchmarks.Gas.Programs;

/// <summary>Calls, branches and type tests that the processor or the runtime cannot foresee.</summary>
internal static class CallPrograms
{
    /// <summary>Direct calls of a method that does nothing.</summary>
    public static void Calls(Operands o)
    {
        for (int round = o.Rounds; round > 0; round--)
        {
            Nothing();
            Nothing();
            Nothing();
            Nothing();
        }
    }

    /// <summary>Calls that pass values of 128 bytes.</summary>
    public static void CallsWithStructs(Operands o)
    {
        Wide128 wide = default;
        wide.Low.A = o.Salt;
        for (int round = o.Rounds; round > 0; round--)
            wide = Pass(wide, wide);
        o.Sink = wide.Low.A;
    }

    /// <summary>A recursion to the given depth, again and again.</summary>
    public static void Recursion(Operands o)
    {
        for (int round = o.Rounds; round > 0; round--)
            o.Sink += Recurse(o.Size);
    }

    /// <summary>A recursion with frames of half a kilobyte.</summary>
    public static void WideRecursion(Operands o)
    {
        Wide128 wide = default;
        for (int round = o.Rounds; round > 0; round--)
            o.Sink += RecurseWide(o.Size, wide);
    }

    /// <summary>Virtual calls of eight targets in random order.</summary>
    public static void VirtualCalls(Operands o)
    {
        Shape[] shapes = Shapes();
        uint state = 1;
        long sum = 0;
        for (int round = o.Rounds; round > 0; round--)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            sum += shapes[state >> 29].Area();
            sum += shapes[(state >> 26) & 7].Area();
            sum += shapes[(state >> 23) & 7].Area();
        }

        o.Sink = sum;
    }

    /// <summary>Interface calls of eight targets in random order.</summary>
    public static void InterfaceCalls(Operands o)
    {
        IShape[] shapes = Shapes();
        uint state = 1;
        long sum = 0;
        for (int round = o.Rounds; round > 0; round--)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            sum += shapes[state >> 29].Side();
            sum += shapes[(state >> 26) & 7].Side();
            sum += shapes[(state >> 23) & 7].Side();
        }

        o.Sink = sum;
    }

    /// <summary>Delegate calls of four targets in random order.</summary>
    public static void DelegateCalls(Operands o)
    {
        Step[] steps = [new Step(One), new Step(Two), new Step(Three), new Step(new Square().Area)];
        uint state = 1;
        long sum = 0;
        for (int round = o.Rounds; round > 0; round--)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            sum += steps[state >> 30]();
            sum += steps[(state >> 27) & 3]();
            sum += steps[(state >> 24) & 3]();
        }

        o.Sink = sum;
    }

    /// <summary>Generic virtual calls: a look-up each.</summary>
    public static void GenericVirtualCalls(Operands o)
    {
        Shape[] shapes = Shapes();
        uint state = 1;
        long sum = 0;
        for (int round = o.Rounds; round > 0; round--)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            sum += shapes[state >> 29].Count<int>();
            sum += shapes[(state >> 26) & 7].Count<long>();
            sum += shapes[(state >> 23) & 7].Count<string>();
        }

        o.Sink = sum;
    }

    /// <summary>Code shared by reference types, which looks its type arguments up.</summary>
    public static void SharedGenerics(Operands o)
    {
        Shape shape = Shapes()[o.Salt & 7];
        for (int round = o.Rounds; round > 0; round--)
        {
            o.Sink += Test<Square>(shape) + Test<Circle>(shape) + Test<Deep3>(shape) + Make<Square>() + Make<Circle>();
        }
    }

    /// <summary>Jump tables with a random target.</summary>
    public static void Switches(Operands o)
    {
        uint state = 1;
        long sum = 0;
        for (int round = o.Rounds; round > 0; round--)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            switch (state >> 29)
            {
                case 0: sum += state; break;
                case 1: sum ^= state; break;
                case 2: sum -= state; break;
                case 3: sum |= state; break;
                case 4: sum &= state; break;
                case 5: sum <<= 1; break;
                case 6: sum = ~sum; break;
                default: sum = -sum; break;
            }
        }

        o.Sink = sum;
    }

    /// <summary>Branches on random bits.</summary>
    public static void Branches(Operands o)
    {
        uint state = 1;
        int first = 0;
        int second = 0;
        for (int round = o.Rounds; round > 0; round--)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            if ((int)state < 0)
                first = Nothing() + 1;
            if ((int)(state << 1) < 0)
                second = Nothing() + 2;
            if ((int)(state << 2) < 0)
                first = Nothing() + 3;
            if ((int)(state << 3) < 0)
                second = Nothing() + 4;
        }

        o.Sink = first + second;
    }

    /// <summary>Type tests up a deep hierarchy, and of interfaces.</summary>
    public static void TypeTests(Operands o)
    {
        object[] items = [new Deep3(), new Square(), new Circle(), new Deep2()];
        int i = 0;
        int count = 0;
        for (int round = o.Rounds; round > 0; round--)
        {
            object item = items[i];
            if (item is Deep1)
                count++;
            if (item is IShape)
                count++;
            if (item is IRare)
                count++;
            if (item is IProducer<object>)
                count++;
            if (item is Step)
                count++;
            i = (i + 1) & 3;
        }

        o.Sink = count;
    }

    /// <summary>Casts to interfaces with variance, the dearest that succeed.</summary>
    public static void VariantCasts(Operands o)
    {
        object[] items = [new Deep3(), new Deep2(), new Deep3(), new Deep2()];
        int i = 0;
        for (int round = o.Rounds; round > 0; round--)
        {
            o.Sink += ((IProducer<object>)items[i]).Produce() is null ? 1 : 0;
            o.Sink += items[i] is IProducer<IShape> ? 1 : 0;
            o.Sink += items[i] is IProducer<Circle> ? 1 : 0;
            i = (i + 1) & 3;
        }
    }

    /// <summary>Stores in arrays whose elements have a type that is not exactly the value's.</summary>
    public static void CovariantStores(Operands o)
    {
        IShape[] shapes = new IShape[4];
        object[] objects = shapes;
        Shape[] all = Shapes();
        int i = 0;
        for (int round = o.Rounds; round > 0; round--)
        {
            objects[0] = all[i];
            objects[1] = all[i ^ 1];
            objects[2] = all[i ^ 2];
            shapes[3] = all[i ^ 3];
            i = (i + 1) & 7;
        }
    }

    private static Shape[] Shapes() =>
    [
        new Square(), new Circle(), new Deep1(), new Deep2(), new Deep3(), new Square(), new Deep1(), new Circle(),
    ];

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Nothing() => 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Wide128 Pass(Wide128 first, Wide128 second)
    {
        first.High.A = second.Low.A;
        return first;
    }

    private static int Recurse(int depth) => depth <= 0 ? 0 : Recurse(depth - 1) + 1;

    private static long RecurseWide(int depth, Wide128 wide)
    {
        Wide128 copy = wide;
        copy.Low.A++;
        return depth <= 0 ? copy.Low.A : RecurseWide(depth - 1, copy) + wide.High.A;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Test<T>(object item)
        where T : class => item is T ? 1 : 0;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Make<T>()
        where T : class => new T[1].Length;

    private static int One() => 1;

    private static int Two() => 2;

    private static int Three() => 3;

    private delegate int Step();

    private interface IShape
    {
        int Side();
    }

    private interface IRare
    {
        int Rare();
    }

    private interface IProducer<out T>
    {
        T? Produce();
    }

    private abstract class Shape : IShape
    {
        public abstract int Area();

        public virtual int Side() => 1;

        public virtual int Count<T>() => 1;
    }

    private sealed class Square : Shape
    {
        public override int Area() => 2;

        public override int Side() => 2;

        public override int Count<T>() => 2;
    }

    private sealed class Circle : Shape
    {
        public override int Area() => 3;

        public override int Side() => 3;
    }

    private class Deep1 : Shape
    {
        public override int Area() => 4;

        public override int Side() => 4;

        public override int Count<T>() => 4;
    }

    private class Deep2 : Deep1, IProducer<Square>, IProducer<string>
    {
        public override int Area() => 5;

        Square? IProducer<Square>.Produce() => null;

        string? IProducer<string>.Produce() => null;
    }

    private sealed class Deep3 : Deep2
    {
        public override int Side() => 6;

        public override int Area() => 6;
    }
}
