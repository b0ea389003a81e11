public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        log.AppendLine(Try(() => 10 / Zero()));
        log.AppendLine(Try(() => (new int[2])[5 - Zero()]));
        log.AppendLine(Try(() => ((string?)null)!.Length));
        log.AppendLine(Try(() => (int)(object)"text"));
        log.AppendLine(Try(() => checked(int.MaxValue + One())));
        log.AppendLine(Try(() => throw new OwnException("own", 7)));
        log.AppendLine(Try(() => int.Parse("x1")));
        log.AppendLine(Nested(log));
        using (new Resource(log, "r1"))
        using (Resource second = new(log, "r2"))
            log.Append("body ");
        log.AppendLine(Finally(log).ToString());
        for (int way = 0; way < 4; way++)
            log.AppendLine(BeginsWithTry(log, way));
        return log.ToString();
    }

    static int Zero() => 0;
    static int One() => 1;
    static string Try(Func<int> f)
    {
        try { return f().ToString(); }
        catch (DivideByZeroException) { return "divide"; }
        catch (IndexOutOfRangeException) { return "index"; }
        catch (NullReferenceException) { return "null"; }
        catch (InvalidCastException) { return "cast"; }
        catch (OverflowException) { return "overflow"; }
        catch (OwnException e) { return e.Text + e.Code; }
        catch (FormatException) { return "format"; }
    }

    static string Nested(StringBuilder log)
    {
        try
        {
            try { throw new InvalidOperationException("a"); }
            catch (InvalidOperationException) { log.Append("inner "); throw; }
            finally { log.Append("finally "); }
        }
        catch (Exception) { return "outer"; }
    }

    static int Finally(StringBuilder log)
    {
        for (int i = 0; i < 3; i++)
        {
            try { if (i == 1) continue; if (i == 2) return i; }
            finally { log.Append("f" + i); }
        }

        return -1;
    }

    // Two try blocks begin where the finally block begins.
    static string BeginsWithTry(StringBuilder log, int way)
    {
        try
        {
            try
            {
                if (way > 1)
                    throw new OwnException("own ", way);
                log.Append("try ");
            }
            finally
            {
                try
                {
                    try { log.Append(6 / (way % 2)).Append(' '); }
                    finally { log.Append("within "); }
                }
                catch (DivideByZeroException) { log.Append("divided "); }
            }
        }
        catch (OwnException e) { return e.Text + e.Code; }

        return "end";
    }

    sealed class OwnException(string text,
        int code) : Exception(text) { public string Text => text; public int Code => code; }
    sealed class Resource(StringBuilder log,
        string name) : IDisposable { public void Dispose() => log.Append("closed " + name + " "); }
}
