// expects CT0105
public static class Program
{
    public static string Run()
    {
        return "run";
    }

    [System.Runtime.CompilerServices.ModuleInitializer] // <- CT0105
    internal static void Initialize()
    {
    }
}
