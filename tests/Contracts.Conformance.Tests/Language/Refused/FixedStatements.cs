// expects CT0107
public static class Program
{
    public static string Run()
    {
        int[] items = [1, 2];
        unsafe // <- CT0107
        {
            fixed (int* first = items) // <- CT0107
                return (*first).ToString();
            fixed (int* first = items.AsSpan()) // <- CT0107
                return (*first).ToString();
        }
    }
}
