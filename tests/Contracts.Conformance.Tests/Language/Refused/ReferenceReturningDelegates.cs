// expects CT0209
public static class Program
{
    public static string Run()
    {
        Slot first = items => ref items[0];
        int[] data = [1];
        first(data) = 5;
        return data[0].ToString();
    }

    delegate ref int Slot(int[] items); // <- CT0209
}
