// expects CT0106
public static class Program
{
    public static string Run()
    {
        return typeof(int).Name; // <- CT0106
    }
}
