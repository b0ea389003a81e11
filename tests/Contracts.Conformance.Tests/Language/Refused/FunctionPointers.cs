// expects CT0107
public static class Program
{
    public static string Run()
    {
        unsafe // <- CT0107
        {
            delegate*<int, int> twice = &Twice; // <- CT0107
            return twice(2).ToString();
        }
    }

    static int Twice(int n) => n * 2;
}
