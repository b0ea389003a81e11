// expects CT0208
public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        for (int i = 0; i < 3; i++)
        {
            try { throw new InvalidOperationException(i.ToString()); }
            catch (InvalidOperationException) when (i == 1) { log.Append("filtered "); }
            catch (InvalidOperationException) { log.Append("plain "); }
        }
        return log.ToString();
    }
}
