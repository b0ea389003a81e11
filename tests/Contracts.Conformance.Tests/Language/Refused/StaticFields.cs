// expects CT0105
public static class Program
{
    public static string Run()
    {
        return (_count++).ToString();
    }

    private static int _count = 1; // <- CT0105
}
