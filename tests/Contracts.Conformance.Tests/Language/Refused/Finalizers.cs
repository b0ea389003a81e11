// expects CT0104
public static class Program
{
    public static string Run()
    {
        return new Box().Value.ToString();
    }

    sealed class Box
    {
        ~Box() // <- CT0104
        {
        }

        public int Value => 1;
    }
}
