// expects CT0105
public static class Program
{
    public static string Run()
    {
        Table[1]++; // <- CT0105
        return Table[1].ToString();
    }

    private static readonly int[] Table = [1, 2, 3];
}
