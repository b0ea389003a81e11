// Filters in front of finally blocks that do much, but nothing that the filter could tell.
public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Constructed(log);
        Fields(log, new Counter());
        References(log);
        Structs(log);
        Delegates(log);
        Texts(log);
        Patterns(log, new CodeException(4));
        Throwing(log);
        Disposed(log);
        foreach (int n in Iterate(log))
            log.Append(n).Append(' ');
        log.Append(new Derived(log).Describe());
        return log.ToString();
    }

    // The finally block makes exceptions of the class whose field the filter reads, but others.
    static void Constructed(StringBuilder log)
    {
        try
        {
            try
            {
                throw new CodeException(1);
            }
            finally
            {
                try
                {
                    throw new CodeException(2) { Detail = "inner" };
                }
                catch (CodeException e)
                {
                    log.Append(e.Code).Append(e.Detail);
                }
            }
        }
        catch (CodeException e) when (e.Code == 1 && e.Detail is null)
        {
            log.Append(" one\n");
        }
    }

    static void Fields(StringBuilder log, Counter counter)
    {
        try
        {
            Enter(counter);
        }
        catch (CodeException e) when (e.Code == counter.Limit)
        {
            log.Append("depth ").Append(counter.Depth).Append('\n');
        }
    }

    static void Enter(Counter counter)
    {
        counter.Depth++;
        try
        {
            if (counter.Depth == 3)
                throw new CodeException(7);
            Enter(counter);
        }
        finally
        {
            counter.Depth--;
        }
    }

    // What is written through references is neither the field nor the variable that the filter reads.
    static void References(StringBuilder log)
    {
        long total = 0;
        int[] items = [1, 2, 3];
        int limit = 2;
        Counter counter = new();
        try
        {
            try
            {
                throw new CodeException(2);
            }
            finally
            {
                foreach (ref int item in items.AsSpan())
                    Add(ref total, ref item);
            }
        }
        catch (CodeException e) when (e.Code == limit && counter.Limit == 7)
        {
            log.Append(total).Append(items[0]).Append('\n');
        }
    }

    static void Add(ref long total, ref int item)
    {
        total += item;
        item = -1;
    }

    // Structs and generic calls on both sides.
    static void Structs(StringBuilder log)
    {
        List<Amount> amounts = [];
        try
        {
            try
            {
                throw new CodeException(5);
            }
            finally
            {
                Cell cell = new();
                cell.Move(3);
                amounts.Add(new Amount(cell.X));
            }
        }
        catch (CodeException e) when (Same(e.Code) == 5 && Same("a") == "a")
        {
            log.Append(amounts[0].Value).Append('\n');
        }
    }

    static T Same<T>(T value) => value;

    static void Delegates(StringBuilder log)
    {
        int count = 0;
        Action onExit = () => count++;
        Func<CodeException, bool> isWanted = e => e.Code == 6;
        try
        {
            try
            {
                throw new CodeException(6);
            }
            finally
            {
                onExit();
            }
        }
        catch (CodeException e) when (isWanted(e))
        {
            log.Append(count).Append('\n');
        }
    }

    static void Texts(StringBuilder log)
    {
        string name = "a" + log.Length;
        try
        {
            try
            {
                throw new CodeException(3) { Detail = name };
            }
            finally
            {
                log.Append(string.Concat("finally ", name.Length.ToString()));
            }
        }
        catch (CodeException e) when (e.Detail == name)
        {
            log.Append(" same\n");
        }
    }

    // Variables of patterns have places of their own, or share those of others, as the compiler likes.
    static void Patterns(StringBuilder log, Exception thrown)
    {
        try
        {
            try
            {
                throw thrown;
            }
            finally
            {
                object value = log.Length;
                if (value is int length && length > 0)
                    log.Append(length > 1_000);
                if (thrown is CodeException { Code: var code })
                    log.Append(code);
            }
        }
        catch (Exception e) when (e is CodeException { Code: > 3 } found && found.Detail is not { Length: > 0 } detail)
        {
            log.Append(found.Code).Append('\n');
        }
    }

    // An exception in the finally block takes the place of the first: the filter is asked again.
    static void Throwing(StringBuilder log)
    {
        for (int i = 0; i < 2; i++)
        {
            try
            {
                try
                {
                    throw new CodeException(1);
                }
                finally
                {
                    int[] items = new int[2];
                    items[i * 2] = 8;
                    log.Append(items[0]);
                }
            }
            catch (Exception e) when (e is CodeException { Code: 1 } or IndexOutOfRangeException)
            {
                log.Append(e is CodeException ? " first\n" : " second\n");
            }
        }
    }

    static void Disposed(StringBuilder log)
    {
        try
        {
            using Resource outer = new(log, 1);
            using Resource inner = new(log, 2);
            throw new CodeException(outer.Id + inner.Id);
        }
        catch (CodeException e) when (e.Code == 3)
        {
            log.Append("closed\n");
        }
    }

    static IEnumerable<int> Iterate(StringBuilder log)
    {
        int total = 0;
        for (int i = 0; i < 3; i++)
        {
            try
            {
                try
                {
                    if (i == 1)
                        throw new CodeException(i);
                }
                finally
                {
                    total += 10;
                }
            }
            catch (CodeException e) when (e.Code == 1)
            {
                log.Append("caught ");
            }

            yield return total;
        }
    }

    abstract class Base(StringBuilder log)
    {
        public virtual string Describe()
        {
            try
            {
                try
                {
                    throw new CodeException(9);
                }
                finally
                {
                    log.Append("base ");
                }
            }
            catch (CodeException e) when (IsMine(e))
            {
                return "mine";
            }
        }

        protected virtual bool IsMine(CodeException e) => false;
    }

    sealed class Derived(StringBuilder log) : Base(log)
    {
        private readonly int _code = 9;

        public override string Describe() => base.Describe() + "!";

        protected override bool IsMine(CodeException e) => e.Code == _code;
    }

    sealed class Counter
    {
        public int Depth { get; set; }

        public int Limit { get; } = 7;
    }

    sealed class CodeException(int code) : Exception
    {
        public int Code { get; } = code;

        public string? Detail { get; init; }
    }

    readonly record struct Amount(int Value);

    struct Cell
    {
        public int X;

        public void Move(int by) => X += by;
    }

    sealed class Resource(StringBuilder log, int id) : IDisposable
    {
        public int Id => id;

        public void Dispose() => log.Append("close").Append(id).Append(' ');
    }
}
