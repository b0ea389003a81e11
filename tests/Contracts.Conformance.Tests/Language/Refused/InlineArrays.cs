// expects CT0107
using System.Runtime.CompilerServices;

public static class Program
{
    public static string Run()
    {
        Rows rows = default;
        rows[1] = 5;
        InlineArray3<int> first = default; // <- CT0107
        first[0] = 1;
        InlineArray3<int> second = first; // <- CT0107
        second[0] = 2;
        return $"{rows[1]} {first[0]} {second[0]}";
    }

    [InlineArray(4)] // <- CT0107
    struct Rows
    {
        private int _first;
    }
}
