public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        int n = 4;
        log.Append(Read(in n)).Append(Read(ref n)).Append(Length(new Text("abc".AsSpan())))
            .Append(Apply("abcd".AsSpan(), span => span.Length));
        Update(ref n, static (ref int value) => value *= 3);
        log.Append(n).Append(Describe(new Text("xy".AsSpan()))).Append(Describe("boxed"));
        return log.ToString();
    }

    static int Read(ref readonly int value) => value + 1;

    static void Update(ref int value, Updater update) => update(ref value);

    static int Length<T>(T text)
        where T : IText, allows ref struct => text.Length;

    static TResult Apply<T, TResult>(T value, Apply<T, TResult> apply)
        where T : allows ref struct => apply(value);

    static string Describe<T>(scoped T value)
        where T : allows ref struct => nameof(T);

    delegate void Updater(ref int value);
}

delegate TResult Apply<T, TResult>(T value)
    where T : allows ref struct;

interface IText
{
    int Length { get; }
}

readonly ref struct Text(ReadOnlySpan<char> text) : IText
{
    private readonly ReadOnlySpan<char> _text = text;

    public int Length => _text.Length;
}
