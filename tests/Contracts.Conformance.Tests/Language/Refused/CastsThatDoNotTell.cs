// expects CT0209
public static class Program
{
    public static string Run()
    {
        object value = "a";
        object[] values = [1, new int[2], new List<int[]>()];
        string text = "";
        foreach (object item in values)
        {
            if (item is System.Collections.IEnumerable) // <- CT0209
                text += 1;
            if (item is IComparable ordered) // <- CT0209
                text += ordered.CompareTo(1);
            if (item is IEnumerable<IEnumerable<int>>) // <- CT0209
                text += 2;
            IReadOnlyList<int>[]? lists = item as IReadOnlyList<int>[]; // <- CT0209
            text += lists?.Length;
            text += item switch
            {
                IEquatable<int> => 3, // <- CT0209
                IFormattable { } => 4, // <- CT0209
                _ => 5,
            };
        }

        IComparable<string> other = (IComparable<string>)value; // <- CT0209
        return text + other.CompareTo("a");
    }
}
