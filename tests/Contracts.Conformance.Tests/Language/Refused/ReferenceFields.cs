// expects CT0209
public static class Program
{
    public static string Run()
    {
        int number = 1;
        new Holder(ref number).Set(5);
        return number.ToString();
    }

    ref struct Holder(ref int value)
    {
        private ref int _value = ref value; // <- CT0209

        public void Set(int n) => _value = n;
    }
}
