// A JSON reader and writer over a small value hierarchy.
public abstract record Json
{
    public sealed record Null : Json;

    public sealed record Bool(bool Value) : Json;

    public sealed record Number(decimal Value) : Json;

    public sealed record Text(string Value) : Json;

    public sealed record Array(List<Json> Items) : Json;

    public sealed record Object(Dictionary<string, Json> Members) : Json;

    public Json this[string name] => this is Object o && o.Members.TryGetValue(name, out Json? value)
        ? value
        : throw new KeyNotFoundException(name);

    public Json this[int index] => this is Array a ? a.Items[index] : throw new InvalidOperationException();
}

public sealed class JsonError(string reason, int position) : Exception
{
    public override string ToString() => $"{reason} at {position}";
}

public sealed class JsonReader(string text)
{
    private int _position;

    public static Json Read(string text)
    {
        JsonReader reader = new(text);
        Json value = reader.Value(0);
        reader.SkipSpace();
        if (reader._position != text.Length)
            throw reader.Error("text after the value");
        return value;
    }

    private Json Value(int depth)
    {
        if (depth > 20)
            throw Error("too deep");
        SkipSpace();
        return Peek() switch
        {
            '{' => Object(depth),
            '[' => Array(depth),
            '"' => new Json.Text(String()),
            't' => Word("true", new Json.Bool(true)),
            'f' => Word("false", new Json.Bool(false)),
            'n' => Word("null", new Json.Null()),
            '-' or (>= '0' and <= '9') => Number(),
            var c => throw Error($"unexpected '{c}'"),
        };
    }

    private Json Object(int depth)
    {
        Dictionary<string, Json> members = [];
        _position++;
        SkipSpace();
        while (Peek() != '}')
        {
            SkipSpace();
            string name = String();
            SkipSpace();
            Expect(':');
            if (!members.TryAdd(name, Value(depth + 1)))
                throw Error($"'{name}' twice");
            SkipSpace();
            if (Peek() != ',')
                break;
            _position++;
        }

        Expect('}');
        return new Json.Object(members);
    }

    private Json Array(int depth)
    {
        List<Json> items = [];
        _position++;
        SkipSpace();
        while (Peek() != ']')
        {
            items.Add(Value(depth + 1));
            SkipSpace();
            if (Peek() != ',')
                break;
            _position++;
        }

        Expect(']');
        return new Json.Array(items);
    }

    private string String()
    {
        Expect('"');
        StringBuilder value = new();
        while (true)
        {
            char c = Peek();
            _position++;
            if (c == '"')
                return value.ToString();
            value.Append(c == '\\' ? Escape() : c);
        }
    }

    private char Escape()
    {
        char c = Peek();
        _position++;
        switch (c)
        {
            case 'n': return '\n';
            case 't': return '\t';
            case '"' or '\\' or '/': return c;
            case 'u':
                string digits = text.Substring(_position, 4);
                _position += 4;
                return (char)int.Parse(digits, System.Globalization.NumberStyles.HexNumber);
            default: throw Error($"unknown escape '{c}'");
        }
    }

    private Json Number()
    {
        int start = _position;
        while (_position < text.Length && (char.IsDigit(text[_position]) || text[_position] is '-' or '.'))
            _position++;
        return decimal.TryParse(text[start.._position], out decimal value)
            ? new Json.Number(value)
            : throw Error("malformed number");
    }

    private Json Word(string word, Json value)
    {
        if (string.CompareOrdinal(text, _position, word, 0, word.Length) != 0)
            throw Error($"{word} expected");
        _position += word.Length;
        return value;
    }

    private char Peek() => _position < text.Length ? text[_position] : throw Error("unexpected end");

    private void Expect(char c)
    {
        if (Peek() != c)
            throw Error($"'{c}' expected");
        _position++;
    }

    private void SkipSpace()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            _position++;
    }

    private JsonError Error(string reason) => new(reason, _position);
}

public static class JsonWriter
{
    public static string Write(Json value)
    {
        StringBuilder text = new();
        Write(value, text);
        return text.ToString();
    }

    private static void Write(Json value, StringBuilder text)
    {
        switch (value)
        {
            case Json.Null: text.Append("null"); break;
            case Json.Bool(var b): text.Append(b ? "true" : "false"); break;
            case Json.Number(var n): text.Append(n); break;
            case Json.Text(var s): Quote(s, text); break;
            case Json.Array(var items):
                text.Append('[');
                for (int i = 0; i < items.Count; i++)
                {
                    if (i > 0)
                        text.Append(',');
                    Write(items[i], text);
                }

                text.Append(']');
                break;
            case Json.Object(var members):
                text.Append('{');
                bool first = true;
                foreach ((string name, Json member) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
                {
                    if (!first)
                        text.Append(',');
                    first = false;
                    Quote(name, text);
                    text.Append(':');
                    Write(member, text);
                }

                text.Append('}');
                break;
        }
    }

    private static void Quote(string s, StringBuilder text)
    {
        text.Append('"');
        foreach (char c in s)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                < ' ' or > '~' => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        text.Append('"');
    }
}

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        Json document = JsonReader.Read("""
            { "name": "Ann \"A\"\n", "tags": ["x", "y", []], "age": 42.50, "ok": true, "none": null,
              "nested": { "b": -1, "a": { } }, "unicode": "\u00e9/" }
            """);
        string written = JsonWriter.Write(document);
        log.AppendLine(written);
        log.AppendLine((JsonWriter.Write(JsonReader.Read(written)) == written).ToString());
        log.AppendLine(document["tags"][1].ToString());
        log.AppendLine(((Json.Number)document["age"]).Value.ToString());
        foreach (string bad in new[] { "", "[1,", "{\"a\":1,\"a\":2}", "tru", "[1] 2", "\"\\q\"", "-", "{1:2}",
            new string('[', 25) })
        {
            try
            {
                log.AppendLine(JsonWriter.Write(JsonReader.Read(bad)));
            }
            catch (JsonError error)
            {
                log.AppendLine(error.ToString());
            }
        }

        return log.ToString();
    }
}
