// expects CT0107
public static class Program
{
    public static string Run()
    {
        Buffer buffer = default;
        unsafe // <- CT0107
        {
            buffer.Items[1] = 5;
            return buffer.Items[1].ToString();
        }
    }

    unsafe struct Buffer // <- CT0107
    {
        public fixed int Items[4]; // <- CT0107
    }
}
