// expects CT0107
public static class Program
{
    public static string Run()
    {
        int n = 1;
        unsafe // <- CT0107
        {
            int* pointer = &n; // <- CT0107
            *pointer = 2;
        }

        return n.ToString();
    }
}
