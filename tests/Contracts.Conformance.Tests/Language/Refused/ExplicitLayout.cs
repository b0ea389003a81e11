// expects CT0107
public static class Program
{
    public static string Run()
    {
        return new Union { Number = 1 }.Number.ToString();
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] // <- CT0107
    struct Union
    {
        [System.Runtime.InteropServices.FieldOffset(0)]
        public int Number;
    }
}
