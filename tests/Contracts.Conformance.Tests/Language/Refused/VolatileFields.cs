// expects CT0104
public static class Program
{
    public static string Run()
    {
        return new Box().Next().ToString();
    }

    sealed class Box
    {
        private volatile int _value; // <- CT0104

        public int Next() => ++_value;
    }
}
