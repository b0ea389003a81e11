// expects CT0108
public static class Program
{
    public static string Run()
    {
        nint size = 5; // <- CT0108
        return (size + 1).ToString();
    }
}
