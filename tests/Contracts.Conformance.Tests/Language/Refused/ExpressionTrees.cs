// expects CT0106
public static class Program
{
    public static string Run()
    {
        System.Linq.Expressions.Expression<Func<int, int>> twice = n => n * 2; // <- CT0106
        return twice.ToString()!;
    }
}
