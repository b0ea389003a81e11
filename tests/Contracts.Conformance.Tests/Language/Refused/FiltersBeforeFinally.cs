// expects CT0208
// linker only: which finally blocks a call leads to, one file does not tell
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

        return log.ToString();
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
