// A tokenizer and formatter for a small query language, with positions, escapes, errors and a symbol table.
public enum TokenKind { Word, Keyword, Number, Text, Symbol, Comment, End }

public readonly record struct Position(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}

public readonly record struct Token(TokenKind Kind, string Text, Position At, object? Value = null)
{
    public bool Is(string text) => string.Equals(Text, text, StringComparison.OrdinalIgnoreCase);
}

public sealed class LexicalException : Exception
{
    public LexicalException(string message, Position at)
        : base(message)
    {
        At = at;
        Reason = message;
    }

    public Position At { get; }

    public string Reason { get; }
}

public sealed class Lexer
{
    private readonly string _source;
    private readonly HashSet<string> _keywords =
        new(StringComparer.OrdinalIgnoreCase) { "select", "from", "where", "and", "or", "order", "by", "limit", "not" };
    private int _index;
    private int _line = 1;
    private int _lineStart;

    public Lexer(string source) => _source = source ?? throw new ArgumentNullException(nameof(source));

    private char Current => _index < _source.Length ? _source[_index] : '\0';

    private char Following => _index + 1 < _source.Length ? _source[_index + 1] : '\0';

    private Position Here => new(_line, _index - _lineStart + 1);

    public IEnumerable<Token> Tokens()
    {
        while (true)
        {
            SkipWhite();
            Position at = Here;
            int start = _index;
            if (_index >= _source.Length)
            {
                yield return new Token(TokenKind.End, "", at);
                yield break;
            }

            yield return Current switch
            {
                '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => Word(start, at),
                >= '0' and <= '9' => Number(start, at),
                '\'' or '"' => Text(start, at),
                '-' when Following == '-' => Comment(start, at),
                '<' or '>' or '!' or '=' => Operator(start, at),
                '(' or ')' or ',' or '*' or '+' or '-' or '/' or ';' or '.' => Single(at),
                var other when char.IsLetter(other) => Word(start, at),
                var other => throw new LexicalException($"unexpected U+{(int)other:X4}", at),
            };
        }
    }

    private void SkipWhite()
    {
        for (; char.IsWhiteSpace(Current); _index++)
        {
            if (Current != '\n')
                continue;
            _line++;
            _lineStart = _index + 1;
        }
    }

    private Token Word(int start, Position at)
    {
        while (char.IsLetterOrDigit(Current) || Current == '_')
            _index++;
        string text = _source[start.._index];
        return _keywords.TryGetValue(text, out string? keyword)
            ? new Token(TokenKind.Keyword, keyword, at)
            : new Token(TokenKind.Word, text, at);
    }

    private Token Number(int start, Position at)
    {
        bool isHex = Current == '0' && Following is 'x' or 'X';
        if (isHex)
            _index += 2;
        while (char.IsAsciiHexDigit(Current) && (isHex || char.IsAsciiDigit(Current)) || Current == '_')
            _index++;
        bool isDecimal = !isHex && Current == '.' && char.IsAsciiDigit(Following);
        if (isDecimal)
        {
            _index++;
            while (char.IsAsciiDigit(Current))
                _index++;
        }

        string digits = _source[start.._index].Replace("_", "");
        object value = (isHex, isDecimal) switch
        {
            (true, _) => (object)Convert.ToInt64(digits, 16),
            (_, true) => decimal.Parse(digits),
            _ when long.TryParse(digits, out long number) => number,
            _ => throw new LexicalException("the number is too large", at),
        };
        return new Token(TokenKind.Number, digits, at, value);
    }

    private Token Text(int start, Position at)
    {
        char quote = Current;
        StringBuilder value = new();
        _index++;
        while (Current != quote)
        {
            if (_index >= _source.Length || Current == '\n')
                throw new LexicalException("the text has no end", at);
            if (Current == '\\')
            {
                _index++;
                value.Append(Escape());
                continue;
            }

            value.Append(Current);
            _index++;
        }

        _index++;
        return new Token(TokenKind.Text, _source[start.._index], at, value.ToString());
    }

    private string Escape()
    {
        Position at = Here;
        char kind = Current;
        _index++;
        switch (kind)
        {
            case 'n':
                return "\n";
            case 't':
                return "\t";
            case '\\' or '\'' or '"':
                return kind.ToString();
            case 'u' when _index + 4 <= _source.Length:
                int code = Convert.ToInt32(_source.Substring(_index, 4), 16);
                _index += 4;
                return char.ConvertFromUtf32(code);
            default:
                throw new LexicalException($"unknown escape {kind}", at);
        }
    }

    private Token Comment(int start, Position at)
    {
        int end = _source.IndexOf('\n', _index);
        _index = end < 0 ? _source.Length : end;
        return new Token(TokenKind.Comment, _source[start.._index].TrimEnd(), at);
    }

    private Token Operator(int start, Position at)
    {
        _index += Following is '=' or '>' && !(Current == '=' && Following == '>') ? 2 : 1;
        return new Token(TokenKind.Symbol, _source[start.._index], at);
    }

    private Token Single(Position at) => new(TokenKind.Symbol, _source[_index++].ToString(), at);
}

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        const string Source = """
            SELECT name, balance * 1.05 AS grown  -- with interest
            From accounts
            wHere (balance >= 1_000_000 And kind <> 'it\'s') or code=0xFF
              AND città = "tab\tand \u20AC"
            order BY name LIMIT 10;
            """;
        List<Token> tokens = new Lexer(Source).Tokens().ToList();
        foreach (Token token in tokens.Where(t => t.Kind is not (TokenKind.Symbol or TokenKind.Word)))
            log.AppendLine($"{token.At,-5} {token.Kind,-8} {token.Text} {token.Value}");
        log.AppendLine(string.Join(" ",
            tokens.CountBy(t => t.Kind).OrderBy(p => p.Key).Select(p => $"{p.Key}={p.Value}")));
        string formatted = tokens
            .Where(t => t.Kind is not (TokenKind.Comment or TokenKind.End))
            .Aggregate(new StringBuilder(), (text, t) => t switch
            {
                { Kind: TokenKind.Keyword } => text.Append(text.Length > 0
                    ? " " : "").Append(t.Text.ToUpperInvariant()),
                { Text: "," or ";" or ")" or "." } => text.Append(t.Text),
                _ when text.Length > 0 && text[^1] == '(' => text.Append(t.Text),
                _ => text.Append(' ').Append(t.Text),
            })
            .ToString();
        log.AppendLine(formatted);
        List<Token> again = new Lexer(formatted).Tokens().ToList();
        IEnumerable<string> texts = tokens.Where(t => t.Kind != TokenKind.Comment).Select(t => t.Text);
        log.AppendLine($"{again.Select(t => t.Text).SequenceEqual(texts, StringComparer.OrdinalIgnoreCase)}");
        SortedDictionary<string, List<Position>> symbols = new(StringComparer.Ordinal);
        foreach (Token word in tokens.Where(t => t.Kind == TokenKind.Word))
        {
            if (!symbols.TryGetValue(word.Text, out List<Position>? places))
                symbols.Add(word.Text, places = []);
            places.Add(word.At);
        }

        log.AppendLine(string.Join("; ", symbols.Select(p => $"{p.Key} {string.Join(",", p.Value)}")));
        log.AppendLine($"{tokens[0].Is("select")} {tokens.Single(t => t.Value is 255L).At} "
            + $"{tokens.Exists(t => t.Value is 1.05m)}");
        foreach (string broken in new[] { "a # b", "x = 'open", "99999999999999999999", "'\\q'", "a\n  ~", "\"\n\"" })
        {
            try
            {
                log.AppendLine(new Lexer(broken).Tokens().Count().ToString());
            }
            catch (LexicalException e)
            {
                log.AppendLine($"{e.At} {e.Reason}");
            }
        }

        return log.ToString();
    }
}
