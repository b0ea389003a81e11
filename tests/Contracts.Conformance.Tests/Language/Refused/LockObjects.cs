// expects CT0104
public static class Program
{
    public static string Run()
    {
        System.Threading.Lock gate = new(); // <- CT0104
        lock (gate) // <- CT0104
            return "locked";
    }
}
