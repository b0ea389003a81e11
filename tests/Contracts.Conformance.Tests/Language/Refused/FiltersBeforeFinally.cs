// expects CT0208
public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        try
        {
            Work(log);
        }
        catch (InvalidOperationException) when (log.Length == 0)
        {
            log.Append("empty");
        }
        catch (InvalidOperationException)
        {
            log.Append("not empty");
        }

        return log.ToString() + Direct(1) + new Counter().Count();
    }

    // Within one method, the IDE tells; where calls lead, only the build.
    static int Direct(int n)
    {
        try
        {
            try
            {
                throw new InvalidOperationException();
            }
            finally
            {
                n = 2;
            }
        }
        catch (InvalidOperationException) when (n == 1) // <- CT0208
        {
            return n;
        }
    }

    sealed class Counter
    {
        private int _count;

        private int Last { get; set; }

        public int Count()
        {
            try
            {
                using (new Scope())
                {
                    try
                    {
                        throw new InvalidOperationException();
                    }
                    finally
                    {
                        _count++;
                        Last = _count;
                    }
                }
            }
            catch (InvalidOperationException) when (_count == 0) // <- CT0208
            {
                return 0;
            }
            catch (Exception e) when (e is InvalidOperationException && Last > 0) // <- CT0208
            {
                return 1;
            }
        }
    }

    sealed class Scope : IDisposable
    {
        public void Dispose()
        {
        }
    }

    static void Work(StringBuilder log)
    {
        try
        {
            throw new InvalidOperationException();
        }
        finally
        {
            log.Append("finally ");
        }
    }
}
