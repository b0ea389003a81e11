// expects CT0111
using System.Numerics;

public static class Program
{
    public static string Run() => Sum([1, 2, 3]).ToString();

    static T Sum<T>(T[] items)
        where T : INumber<T> // <- CT0111
    {
        T sum = T.Zero; // <- CT0111
        foreach (T item in items)
            sum += item;
        return sum;
    }
}
