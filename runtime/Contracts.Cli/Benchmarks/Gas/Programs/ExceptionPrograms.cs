using System.Runtime.CompilerServices;

namespace Contracts.Cli.Benchmarks.Gas.Programs;

/// <summary>Exceptions; <c>Size</c> is the frames between the throw and the catch.</summary>
internal static class ExceptionPrograms
{
    /// <summary>Thrown at a depth, caught at the top.</summary>
    public static void Throw(Operands o)
    {
        for (int round = o.Rounds; round > 0; round--)
        {
            try
            {
                o.Sink += ThrowAt(o.Size);
            }
            catch (InvalidOperationException)
            {
                o.Sink++;
            }
        }
    }

    /// <summary>One object thrown again and again: its stack trace grows.</summary>
    public static void ThrowTheSame(Operands o)
    {
        InvalidOperationException same = new();
        for (int round = o.Rounds; round > 0; round--)
        {
            try
            {
                o.Sink += ThrowAt(o.Size, same);
            }
            catch (InvalidOperationException)
            {
                o.Sink++;
            }
        }
    }

    /// <summary>Passed on by every frame.</summary>
    public static void Rethrow(Operands o)
    {
        for (int round = o.Rounds; round > 0; round--)
        {
            try
            {
                o.Sink += RethrowAt(o.Size);
            }
            catch (InvalidOperationException)
            {
                o.Sink++;
            }
        }
    }

    /// <summary>A finally block in every frame.</summary>
    public static void Finally(Operands o)
    {
        for (int round = o.Rounds; round > 0; round--)
        {
            try
            {
                FinallyAt(o.Size, o);
            }
            catch (InvalidOperationException)
            {
                o.Sink++;
            }
        }
    }

    /// <summary>Frames whose handlers do not fit the exception.</summary>
    public static void Unfitting(Operands o)
    {
        for (int round = o.Rounds; round > 0; round--)
        {
            try
            {
                o.Sink += UnfittingAt(o.Size);
            }
            catch (InvalidOperationException)
            {
                o.Sink++;
            }
        }
    }

    /// <summary>A null reference: the processor finds it.</summary>
    public static void NullReference(Operands o)
    {
        Operands? nothing = o.Size < 0 ? o : null;
        for (int round = o.Rounds; round > 0; round--)
        {
            try
            {
                o.Sink += nothing!.Size;
            }
            catch (NullReferenceException)
            {
                o.Sink++;
            }
        }
    }

    /// <summary>An index out of range.</summary>
    public static void IndexOutOfRange(Operands o)
    {
        int[] items = new int[1];
        for (int round = o.Rounds; round > 0; round--)
        {
            try
            {
                o.Sink += items[o.Rounds];
            }
            catch (IndexOutOfRangeException)
            {
                o.Sink++;
            }
        }
    }

    /// <summary>A division by zero: the processor finds it.</summary>
    public static void DivideByZero(Operands o)
    {
        int zero = o.Size & 0;
        for (int round = o.Rounds; round > 0; round--)
        {
            try
            {
                o.Sink += o.Rounds / zero;
            }
            catch (DivideByZeroException)
            {
                o.Sink++;
            }
        }
    }

    /// <summary>A cast that fails: the runtime writes the message.</summary>
    public static void FailedCast(Operands o)
    {
        object item = o;
        for (int round = o.Rounds; round > 0; round--)
        {
            try
            {
                o.Sink += (Exception)item is null ? 1 : 2;
            }
            catch (InvalidCastException)
            {
                o.Sink++;
            }
        }
    }

    /// <summary>A cast that fails, to a type whose name is as long as one may be.</summary>
    public static void FailedGenericCast(Operands o)
    {
        for (int round = o.Rounds; round > 0; round--)
        {
            try
            {
                o.Sink += Nest1<Pair<int, int>>(o);
            }
            catch (InvalidCastException)
            {
                o.Sink++;
            }
        }
    }

    /// <summary>A checked sum that overflows.</summary>
    public static void Overflow(Operands o)
    {
        int most = int.MaxValue - (o.Size & 0);
        for (int round = o.Rounds; round > 0; round--)
        {
            try
            {
                o.Sink += checked(most + round);
            }
            catch (OverflowException)
            {
                o.Sink++;
            }
        }
    }

    /// <summary>Finally blocks that no exception comes through.</summary>
    public static void QuietFinally(Operands o)
    {
        for (int round = o.Rounds; round > 0; round--)
        {
            try
            {
                o.Sink++;
            }
            finally
            {
                o.Sink++;
            }
        }
    }

    private static int Nest1<T>(object item) => Nest2<Pair<T, T>>(item);

    private static int Nest2<T>(object item) => (Pair<T, T>)item is null ? 1 : 2;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ThrowAt(int depth) =>
        depth <= 0 ? throw new InvalidOperationException() : ThrowAt(depth - 1) + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ThrowAt(int depth, InvalidOperationException same) =>
        depth <= 0 ? throw same : ThrowAt(depth - 1, same) + 1;

    private static int RethrowAt(int depth)
    {
        try
        {
            return depth <= 0 ? throw new InvalidOperationException() : RethrowAt(depth - 1) + 1;
        }
        catch (InvalidOperationException)
        {
            throw;
        }
    }

    private static int UnfittingAt(int depth)
    {
        try
        {
            return depth <= 0 ? throw new InvalidOperationException() : UnfittingAt(depth - 1) + 1;
        }
        catch (DivideByZeroException)
        {
            return 0;
        }
    }

    private static void FinallyAt(int depth, Operands o)
    {
        try
        {
            if (depth <= 0)
                throw new InvalidOperationException();
            FinallyAt(depth - 1, o);
        }
        finally
        {
            o.Sink++;
        }
    }
}
