// An array and a text are sequences, whatever the type of the variable that holds them.
public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        object[] values =
        [
            new[] { 1, 2, 3 }, "text", new[] { "a", "b" }, new List<int> { 4 }, new HashSet<string> { "c" }, 5,
            new uint[] { 6 }, new[] { new[] { 7 } }, new[] { 'x', 'y' }, new byte[0],
        ];
        foreach (object value in values)
            log.Append(Describe(value)).Append(' ').Append(DescribeList(value)).Append('\n');

        IEnumerable<int> numbers = new[] { 1, 2, 3 };
        IEnumerable<char> letters = "abc";
        IReadOnlyList<object> names = new[] { "d" };
        log.Append(numbers is int[]).Append(numbers is List<int>).Append(((int[])numbers).Length);
        log.Append(letters is string).Append((string)letters).Append(letters is char[]);
        log.Append(names is string[]).Append(names is object[]).Append(names is IEnumerable<string>);
        log.Append((numbers as int[])?[1]).Append((letters as string)?.Length).Append(letters as char[] is null);
        object boxed = numbers;
        log.Append(boxed is int[]).Append(boxed is IEnumerable<int>).Append(boxed is IList<int> { Count: 3 });
        ((int[])numbers)[0] = 9;
        ((IList<int>)boxed)[1] = 8;
        log.Append(numbers.Sum());
        int[] original = { 1, 2 };
        var copy = (IList<int>)original.Clone();
        copy[0] = 7;
        log.Append(copy.Sum()).Append(((int[])original.Clone())[0]).Append(original.Clone() is IEnumerable<int>);
        log.Append(Try(() => (IEnumerable<string>)(object)5)).Append(Try(() => (int[])(object)"no"));
        log.Append(Try(() => (IEnumerable<int>)(object)new[] { 1 })).Append((IEnumerable<int>?)Nothing() is null);
        log.Append(Nothing() is IEnumerable<int>).Append(Nothing() is string).Append(Nothing() as int[] is null);
        return log.ToString();
    }

    private static object? Nothing() => null;

    private static string Describe(object value) => value switch
    {
        int[] { Length: > 2 } items => $"int[] {items[0]}",
        string text => $"string {text.Length}",
        IEnumerable<int> sequence => $"ints {sequence.Sum()}",
        IReadOnlyCollection<string> strings => $"strings {strings.Count}",
        IEnumerable<char> letters => $"letters {letters.Count()}",
        IEnumerable<object> objects => $"objects {objects.Count()}",
        IEnumerable<byte> bytes => $"bytes {bytes.Count()}",
        _ => "other",
    };

    private static string DescribeList(object value)
    {
        string text = value is IList<int> list ? $"list {list.Count}" : "no list";
        foreach (char letter in value as IEnumerable<char> ?? "-")
            text += letter;
        return text;
    }

    private static bool Try<T>(Func<T> cast)
    {
        try
        {
            return cast() is not null;
        }
        catch (InvalidCastException)
        {
            return false;
        }
    }
}
