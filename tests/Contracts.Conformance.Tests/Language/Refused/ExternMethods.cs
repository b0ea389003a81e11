// expects CT0107
public static class Program
{
    public static string Run()
    {
        return Native().ToString();
    }

    [System.Runtime.InteropServices.DllImport("native")]
    static extern int Native(); // <- CT0107
}
