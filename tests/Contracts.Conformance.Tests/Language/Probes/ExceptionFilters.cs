public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        for (int i = 0; i < 7; i++)
            Clauses(log, i);
        log.Append('\n');
        Nested(log);
        Returning(log);
        FinallyThatDoesNotMatter(log);
        log.Append(Iterate([1, 2, 3]));
        Unfiltered(log);
        return log.ToString();
    }

    static void Clauses(StringBuilder log, int i)
    {
        try
        {
            try
            {
                throw i switch
                {
                    0 => new InvalidOperationException(),
                    1 => new CodeException(1),
                    2 => new CodeException(2),
                    3 => new ArgumentException(),
                    4 => new FormatException(),
                    5 => new CodeException(5),
                    _ => new OverflowException(),
                };
            }
            catch (InvalidOperationException)
            {
                log.Append("plain ");
            }
            catch (CodeException e) when (e.Code == 1)
            {
                log.Append("one ");
            }
            catch (CodeException e) when (Note(log, e.Code) && e.Code == 2)
            {
                log.Append("two ");
            }
            catch (ArgumentException)
            {
                log.Append("argument ");
            }
            catch when (i == 4)
            {
                log.Append("any ");
            }
            catch (CodeException e) when (Throws(e))
            {
                log.Append("never ");
            }
        }
        catch (CodeException e)
        {
            log.Append("outer").Append(e.Code).Append(' ');
        }
        catch (Exception) when (i > 5)
        {
            log.Append("last ");
        }
    }

    static bool Note(StringBuilder log, int code)
    {
        log.Append('<').Append(code).Append('>');
        return true;
    }

    static bool Throws(CodeException e) => e.Code == 5 ? throw new FormatException() : true;

    static void Nested(StringBuilder log)
    {
        int depth = 0;
        while (depth < 4)
        {
            try
            {
                try
                {
                    depth++;
                    throw new CodeException(depth);
                }
                catch (CodeException e) when (e.Code < 3)
                {
                    if (e.Code == 2)
                        continue;
                    try
                    {
                        throw;
                    }
                    catch (CodeException again) when (again.Code == 1)
                    {
                        log.Append("again ");
                    }
                }
            }
            catch (CodeException e) when (e is { Code: 3 })
            {
                log.Append("three ");
            }
            catch (Exception e) when (e is CodeException { Code: var code } && code == 4)
            {
                log.Append("four ");
                goto done;
            }
        }

    done:
        log.Append('\n');
    }

    static void Returning(StringBuilder log)
    {
        for (int i = 0; i < 3; i++)
            log.Append(Classify(i)).Append(' ');
        log.Append('\n');
    }

    static string Classify(int i)
    {
        try
        {
            if (i == 0)
                return "none";
            throw new CodeException(i);
        }
        catch (CodeException e) when (e.Code == 1)
        {
            try
            {
                return "first";
            }
            finally
            {
                i = 9;
            }
        }
        catch (CodeException e) when (e.Code == 2)
        {
            try
            {
                return "second" + i;
            }
            finally
            {
                i = 8;
            }
        }
    }

    // The filter looks at the exception and at a variable, the finally blocks change something else.
    static void FinallyThatDoesNotMatter(StringBuilder log)
    {
        Resource resource = new(log);
        int limit = 3;
        try
        {
            using (resource)
            {
                foreach (int n in new List<int> { 1, 2, 3, 4 })
                {
                    if (n > 2)
                        throw new CodeException(n);
                }
            }
        }
        catch (CodeException e) when (e.Code == limit && IsThree(e))
        {
            log.Append("caught ");
        }

        log.Append('\n');
    }

    static bool IsThree(CodeException e) => new Limits(3).IsAt(e.Code);

    sealed class Limits(int limit)
    {
        public bool IsAt(int n) => n == limit;
    }

    static string Iterate(int[] items)
    {
        string all = "";
        try
        {
            foreach (int n in Doubled(items))
                all += n;
        }
        catch (CodeException e) when (e.Code == 2)
        {
            all += "!";
        }

        return all + "\n";
    }

    static IEnumerable<int> Doubled(IEnumerable<int> items)
    {
        foreach (int n in items)
        {
            if (n == 2)
                throw new CodeException(n);
            yield return n * 2;
        }
    }

    static void Unfiltered(StringBuilder log)
    {
        try
        {
            try
            {
                throw new CodeException(3);
            }
            catch (Exception) when (false)
            {
                log.Append("never");
            }
            finally
            {
                log.Append("finally ");
            }
        }
        catch (CodeException)
        {
            log.Append("through");
        }
    }

    sealed class CodeException(int code) : Exception
    {
        public int Code { get; } = code;
    }

    sealed class Resource(StringBuilder log) : IDisposable
    {
        private bool _isClosed;

        public void Dispose()
        {
            if (!_isClosed)
                log.Append("closed ");
            _isClosed = true;
        }
    }
}
