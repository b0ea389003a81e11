// expects CT0106
public static class Program
{
    public static string Run()
    {
        dynamic value = 1; // <- CT0106
        return value.ToString();
    }
}
