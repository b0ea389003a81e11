public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        int[] data = [1, 2, 3];
        ref int slot = ref Find(data, 3);
        slot = 30;
        Find(data, 2)++;
        Larger(ref data[0], ref data[1]) += 10;
        log.Append(string.Join(",", data));
        try
        {
            Find(data, 99) = 1;
        }
        catch (InvalidOperationException)
        {
            log.Append(" none");
        }

        Matrix matrix = new(2);
        matrix[1, 0] = 5;
        matrix[1, 0] *= 3;
        ref readonly int seen = ref matrix.First(n => n > 10);
        log.Append(' ').Append(seen).Append(' ').Append(matrix.Sum(Find(data, 30), Choose(1, data)));
        try
        {
            Matrix? none = null;
            none!.Same(data)++;
        }
        catch (NullReferenceException)
        {
            log.Append(" null");
        }

        for (int i = 0; i < 4; i++)
            Kind(i, data, matrix) = i * 100;
        log.Append(' ').Append(string.Join(",", data)).Append(matrix[0, 0]).Append(Last<string>(["a", "b"]).Length);
        Last<string>(["a", "b"]) = "c";
        return log.ToString();
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

    static ref int Larger(ref int left, ref int right) => ref left > right ? ref left : ref right;

    static ref readonly int Choose(int n, int[] data)
    {
        if (n == 0)
            return ref data[0];
        return ref Find(data, data[n]);
    }

    static ref int Kind(int n, int[] data, Matrix matrix)
    {
        switch (n)
        {
            case 0:
                return ref data[0];
            case 1:
                return ref data[2];
            case 2:
                return ref matrix[0, 0];
            default:
                return ref matrix.Same(data);
        }
    }

    static ref T Last<T>(T[] items)
    {
        int index = items.Length - 1;
        return ref items[index];
    }

    sealed class Matrix(int size)
    {
        private readonly int[] _cells = new int[size * size];

        public ref int this[int row, int column]
        {
            get
            {
                if (row >= size || column >= size)
                    throw new ArgumentOutOfRangeException();
                return ref _cells[(row * size) + column];
            }
        }

        public ref readonly int First(Func<int, bool> isWanted)
        {
            int index = 0;
            while (!isWanted(_cells[index]))
                index++;
            return ref _cells[index];
        }

        public ref int Same(int[] data) => ref data[1];

        public int Sum(in int left, in int right) => left + right + _cells.Length;
    }
}
