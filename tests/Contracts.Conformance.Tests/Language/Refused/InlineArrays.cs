// expects CT0107
public static class Program
{
    public static string Run()
    {
        Rows rows = default;
        rows[1] = 5;
        return rows[1].ToString();
    }

    [System.Runtime.CompilerServices.InlineArray(4)] // <- CT0107
    struct Rows
    {
        private int _first;
    }
}
