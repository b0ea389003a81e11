// expects CT0105
public static class Program
{
    public static string Run()
    {
        return Items.Count.ToString();
    }

    private static readonly List<int> Items = []; // <- CT0105
}
