// expects CT0209
public static class Program
{
    public static string Run()
    {
        int[] data = [1, 2, 3];
        ref int slot = ref Find(data, 3);
        slot = 30;
        return data[2].ToString();
    }

    static ref int Find(int[] items, int item)
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (items[i] == item)
                return ref items[i];
        }

        throw new InvalidOperationException();
    }
}
