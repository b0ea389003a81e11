// expects CT0104
public static class Program
{
    public static string Run()
    {
        return Items().ToString()!;
    }

    static async IAsyncEnumerable<int> Items() // <- CT0104
    {
        yield return 1;
        await System.Threading.Tasks.Task.Yield(); // <- CT0104
    }
}
