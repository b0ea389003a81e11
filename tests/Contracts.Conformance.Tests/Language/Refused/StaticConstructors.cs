// expects CT0105
public static class Program
{
    public static string Run()
    {
        return new Box().Value.ToString();
    }

    sealed class Box
    {
        static Box() // <- CT0105
        {
        }

        public int Value => 1;
    }
}
