// expects CT0103
public static class Program
{
    public static string Run()
    {
        double half = 1; // <- CT0103
        half /= 2;
        return half > 0 ? "yes" : "no";
    }
}
