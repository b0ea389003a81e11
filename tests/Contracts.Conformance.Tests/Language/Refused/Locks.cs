// expects CT0104
public static class Program
{
    public static string Run()
    {
        object gate = new();
        lock (gate) // <- CT0104
            return "locked";
    }
}
