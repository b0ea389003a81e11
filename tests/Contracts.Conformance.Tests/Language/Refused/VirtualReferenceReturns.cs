// expects CT0209
public static class Program
{
    public static string Run()
    {
        Slots slots = new();
        slots.At(1) = 30;
        return slots.At(1).ToString();
    }

    class Slots
    {
        private readonly int[] _items = new int[3];

        public virtual ref int At(int index) => ref _items[index]; // <- CT0209
    }
}
