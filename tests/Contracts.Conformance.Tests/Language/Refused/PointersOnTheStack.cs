// expects CT0107
public static class Program
{
    public static string Run()
    {
        unsafe // <- CT0107
        {
            int* numbers = stackalloc int[2]; // <- CT0107
            return numbers[1].ToString();
        }
    }
}
