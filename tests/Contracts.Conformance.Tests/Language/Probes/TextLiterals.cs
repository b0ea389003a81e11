using System.Runtime.CompilerServices;

public static class Program
{
    private const string Name = "const";
    private const string Combined = $"{Name}-{nameof(Run)}";

    public static string Run()
    {
        StringBuilder log = new();
        string raw = """
            line "one"
              line two
            """;
        int n = 5;
        string interpolatedRaw = $$"""{"n": {{n}}, "text": "{{raw.Length}}"}""";
        log.Append(raw).Append(interpolatedRaw).Append(@"c:\path ""x""").Append($@"a\{n}").Append(@$"b\{n}")
            .Append("\x41\u00e9\U0001F600\e").Append('\n');
        log.Append($"{n,5}|{n,-5}|{n:D3}|{(n > 3 ? "big" : "small")}|{Combined}|{
            n
            + 1}").Append('\n');
        log.Append(new Logger(true).Write($"value {n} and {Count(log)}"))
            .Append(new Logger(false).Write($"value {n} and {Count(log)}"));
        log.Append(Where()).Append(Argument(n + 1)).Append("héé"u8.Length).Append(string.Concat("a", 'b', 3))
            .Append("a" + 1 + 'c' + null + true);
        log.Append('\t').Append('\\').Append('\'').Append("""a"b""").Append('\n');
        log.Append("abc" == "ab" + "c").Append(string.CompareOrdinal("b", "a")).Append("text"[1])
            .Append("a,b".Split(',').Length);
        return log.ToString();
    }

    static int Count(StringBuilder log)
    {
        log.Append('*');
        return 1;
    }

    static string Where([CallerMemberName] string member = "", [CallerLineNumber] int line = 0) =>
        $"{member}:{line > 0}";

    static string Argument(int value, [CallerArgumentExpression(nameof(value))] string text = "") => $"{text}={value}";

    sealed class Logger(bool isOn)
    {
        public bool IsOn => isOn;

        public string Write([InterpolatedStringHandlerArgument("")] Handler handler) => handler.Text();
    }

    [InterpolatedStringHandler]
    ref struct Handler
    {
        private readonly StringBuilder? _text;

        public Handler(int literalLength, int formattedCount, Logger logger, out bool isEnabled)
        {
            isEnabled = logger.IsOn;
            _text = isEnabled ? new StringBuilder() : null;
        }

        public void AppendLiteral(string text) => _text!.Append(text);

        public void AppendFormatted<T>(T value) => _text!.Append('<').Append(value?.ToString()).Append('>');

        public readonly string Text() => _text?.ToString() ?? "off";
    }
}
