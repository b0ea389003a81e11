// CSV by RFC 4180: a reader that streams records, a writer that quotes only what needs it, and a typed view of rows.
public sealed class CsvFormatException(string message, int line) : FormatException(message)
{
    public int Line { get; } = line;
}

public sealed class CsvReader(string text, char separator = ',')
{
    private int _position;

    public int Line { get; private set; } = 1;

    public IEnumerable<IReadOnlyList<string>> Records()
    {
        while (_position < text.Length)
        {
            List<string> fields = [];
            bool more;
            do
            {
                fields.Add(Field(out more));
            }
            while (more);
            if (fields is not [""])
                yield return fields;
        }
    }

    private string Field(out bool more)
    {
        StringBuilder field = new();
        bool quoted = Peek() == '"';
        if (quoted)
            ReadQuoted(field);
        while (true)
        {
            char? c = Next();
            switch (c)
            {
                case null:
                    more = false;
                    return field.ToString();
                case '\r' when Peek() == '\n':
                    continue;
                case '\n':
                    Line++;
                    more = false;
                    return field.ToString();
                case '"':
                    throw new CsvFormatException("a quote inside a field", Line);
                case { } unit when unit == separator:
                    more = true;
                    return field.ToString();
                default:
                    if (quoted)
                        throw new CsvFormatException("text behind a quote", Line);
                    field.Append(c);
                    break;
            }
        }
    }

    private void ReadQuoted(StringBuilder field)
    {
        int start = Line;
        Next();
        while (Next() is { } c)
        {
            if (c == '"' && Peek() != '"')
                return;
            if (c == '"')
                Next();
            if (c == '\n')
                Line++;
            field.Append(c);
        }

        throw new CsvFormatException("an open quote", start);
    }

    private char? Peek() => _position < text.Length ? text[_position] : null;

    private char? Next() => _position < text.Length ? text[_position++] : null;
}

public sealed class CsvWriter(char separator = ',')
{
    private readonly StringBuilder _output = new();

    public CsvWriter Write(params IEnumerable<object?> fields)
    {
        _output.AppendJoin(separator, fields.Select(Escape)).Append('\n');
        return this;
    }

    public override string ToString() => _output.ToString();

    private string Escape(object? value)
    {
        string text = value switch
        {
            null => "",
            decimal amount => amount.ToString("F2"),
            DateOnly day => day.ToString("yyyy-MM-dd"),
            bool flag => flag ? "yes" : "no",
            _ => value.ToString()!,
        };
        bool needsQuotes = text.AsSpan().IndexOfAny(separator, '"', '\n') >= 0 || text != text.Trim();
        return needsQuotes ? $"\"{text.Replace("\"", "\"\"")}\"" : text;
    }
}

public sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns;
    private readonly List<IReadOnlyList<string>> _rows;

    public CsvTable(IEnumerable<IReadOnlyList<string>> records)
    {
        using IEnumerator<IReadOnlyList<string>> walk = records.GetEnumerator();
        if (!walk.MoveNext())
            throw new CsvFormatException("no header", 0);
        _columns = walk.Current
            .Select((name, index) => (name, index))
            .ToDictionary(pair => pair.name, pair => pair.index, StringComparer.OrdinalIgnoreCase);
        _rows = [];
        while (walk.MoveNext())
            _rows.Add(walk.Current);
    }

    public IEnumerable<Row> Rows => _rows.Select((fields, index) => new Row(this, fields, index + 2));

    public readonly struct Row(CsvTable table, IReadOnlyList<string> fields, int number)
    {
        public string this[string column] => table._columns.TryGetValue(column, out int index) && index < fields.Count
            ? fields[index]
            : throw new KeyNotFoundException(column);

        public decimal Decimal(string column) => decimal.TryParse(this[column], out decimal value)
            ? value
            : throw new CsvFormatException($"no amount in {column}", number);

        public DateOnly Date(string column) => DateOnly.ParseExact(this[column], "yyyy-MM-dd");

        public T? Optional<T>(string column, Func<string, T> read)
            where T : struct => this[column] is { Length: > 0 } text ? read(text) : null;
    }
}

public static class Program
{
    public static string Run()
    {
        StringBuilder log = new();
        string text = new CsvWriter()
            .Write("Id", "Name", "Amount", "Due", "Limit", "Note")
            .Write(1, "Ann, Ltd.", 1234.5m, new DateOnly(2024, 1, 31), null, "said \"hi\"")
            .Write(2, "Bob", -0.4m, new DateOnly(2024, 2, 29), 500, "two\nlines")
            .Write(3L, " spaced ", 0m, new DateOnly(1999, 12, 31), 7, true)
            .ToString();
        log.Append(text);
        CsvTable table = new(new CsvReader(text).Records());
        foreach (CsvTable.Row row in table.Rows)
        {
            int? limit = row.Optional("limit", int.Parse);
            log.AppendLine($"{row["ID"]}|{row["name"]}|{row.Decimal("amount"):N2}|{row.Date("due"):dd MMM yyyy}|"
                + $"{limit?.ToString() ?? "none"}|{row["note"].Replace('\n', '/')}");
        }

        decimal total = table.Rows.Sum(row => row.Decimal("Amount"));
        log.AppendLine($"{total} {table.Rows.Max(row => row.Date("Due"))} {table.Rows.Count()}");
        string again = table.Rows.Aggregate(
            new CsvWriter(';'), (writer, row) => writer.Write(row["Id"], row["Name"], row["Note"])).ToString();
        log.Append(again);
        log.AppendLine(string.Join(" / ", new CsvReader(again, ';').Records().Select(fields => string.Join("+",
            fields))));
        log.AppendLine(string.Join("|", new CsvReader("a,b\r\n\r\n,\r\nc").Records().Select(fields => fields.Count)));
        foreach (string broken in new[] { "a,\"b", "a\nb\"c", "\"a\"b", "" })
        {
            try
            {
                _ = new CsvTable(new CsvReader(broken).Records());
                log.AppendLine("read");
            }
            catch (CsvFormatException e)
            {
                log.AppendLine($"line {e.Line}");
            }
        }

        try { table.Rows.First().Decimal("Name"); } catch (FormatException) { log.AppendLine("no amount"); }
        try { _ = table.Rows.First()["Nope"]; } catch (KeyNotFoundException) { log.AppendLine("no column"); }
        return log.ToString();
    }
}
