// Templates with variables, filters, conditions and loops: {{name|upper}}, {{#if x}}, {{#each items}}, {{else}}, {{/}}.
public abstract record Node;

public sealed record TextNode(string Text) : Node;

public sealed record ValueNode(string Path, IReadOnlyList<(string Name, string? Argument)> Filters) : Node;

public sealed record IfNode(string Path, bool Negated, List<Node> Then, List<Node> Else) : Node;

public sealed record EachNode(string Path, List<Node> Body, List<Node> Empty) : Node;

public sealed class TemplateException(string message, int position) : Exception(message)
{
    public int Position { get; } = position;
}

public sealed class TemplateParser(string source)
{
    private int _position;

    public List<Node> Parse()
    {
        List<Node> nodes = ParseBlock(out string? end);
        return end is null ? nodes : throw new TemplateException($"unexpected {end}", _position);
    }

    private List<Node> ParseBlock(out string? end)
    {
        List<Node> nodes = [];
        while (_position < source.Length)
        {
            int open = source.IndexOf("{{", _position, StringComparison.Ordinal);
            if (open < 0)
                open = source.Length;
            if (open > _position)
                nodes.Add(new TextNode(source[_position..open]));
            if (open == source.Length)
            {
                _position = open;
                break;
            }

            int close = source.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
                throw new TemplateException("unclosed tag", open);
            string tag = source[(open + 2)..close].Trim();
            _position = close + 2;
            if (tag is "else" || tag.StartsWith('/'))
            {
                end = tag;
                return nodes;
            }

            nodes.Add(ParseTag(tag, open));
        }

        end = null;
        return nodes;
    }

    private Node ParseTag(string tag, int open) => tag.Split(' ', 2, StringSplitOptions.TrimEntries) switch
    {
        ["#if", ['!', .. var path]] => ParseIf(path, true, open),
        ["#if", var path] => ParseIf(path, false, open),
        ["#each", var path] => ParseEach(path, open),
        [['#', ..], ..] => throw new TemplateException($"unknown block {tag}", open),
        _ => ParseValue(tag),
    };

    private IfNode ParseIf(string path, bool negated, int open)
    {
        (List<Node> first, List<Node> second) = ParseTwo(open);
        return new IfNode(path, negated, first, second);
    }

    private EachNode ParseEach(string path, int open)
    {
        (List<Node> first, List<Node> second) = ParseTwo(open);
        return new EachNode(path, first, second);
    }

    private (List<Node> First, List<Node> Second) ParseTwo(int open)
    {
        List<Node> first = ParseBlock(out string? end), second = [];
        if (end == "else")
            second = ParseBlock(out end);
        return end is "/" ? (first, second) : throw new TemplateException("unclosed block", open);
    }

    private static ValueNode ParseValue(string tag)
    {
        string[] parts = tag.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new ValueNode(parts[0], [.. parts.Skip(1).Select(Filter)]);

        static (string, string?) Filter(string text)
        {
            int colon = text.IndexOf(':');
            return colon < 0 ? (text, null) : (text[..colon], text[(colon + 1)..]);
        }
    }
}

public sealed class Renderer(Dictionary<string, Func<object?, string?, object?>> filters)
{
    private readonly Stack<object?> _scopes = new();

    public string Render(IEnumerable<Node> nodes, object? model)
    {
        StringBuilder output = new();
        _scopes.Push(model);
        Write(nodes, output);
        _scopes.Pop();
        return output.ToString();
    }

    private void Write(IEnumerable<Node> nodes, StringBuilder output)
    {
        foreach (Node node in nodes)
        {
            switch (node)
            {
                case TextNode { Text: var text }:
                    output.Append(text);
                    break;
                case ValueNode value:
                    output.Append(value.Filters.Aggregate(
                        Find(value.Path), (current, filter) => filters[filter.Name](current, filter.Argument)));
                    break;
                case IfNode condition:
                    Write(IsTrue(Find(condition.Path)) != condition.Negated ? condition.Then : condition.Else, output);
                    break;
                case EachNode each when Find(each.Path) is List<object?> { Count: > 0 } items:
                    foreach (object? item in items)
                        output.Append(Render(each.Body, item));
                    break;
                case EachNode each:
                    Write(each.Empty, output);
                    break;
                default:
                    throw new NotSupportedException();
            }
        }
    }

    private object? Find(string path)
    {
        if (path == ".")
            return _scopes.Peek();
        foreach (object? scope in _scopes)
        {
            if (TryWalk(scope, path.Split('.'), out object? value))
                return value;
        }

        return null;
    }

    private static bool TryWalk(object? start, string[] path, out object? value)
    {
        value = start;
        foreach (string step in path)
        {
            if (value is not Dictionary<string, object?> map || !map.TryGetValue(step, out value))
                return false;
        }

        return true;
    }

    private static bool IsTrue(object? value) => value switch
    {
        null or false or "" or 0 => false,
        List<object?> list => list.Count > 0,
        _ => true,
    };
}

public static class Program
{
    public static string Run()
    {
        Dictionary<string, object?> model = new()
        {
            ["customer"] = new Dictionary<string, object?> { ["name"] = "Ann Lee", ["vip"] = true, ["note"] = "" },
            ["lines"] = new List<object?> { Line("Coffee", 3, 2.5m), Line("Tea", 0, 1.95m), Line("Cake & pie", 12,
                4m) },
            ["due"] = new DateOnly(2024, 2, 29),
            ["tags"] = new List<object?>(),
        };
        Dictionary<string, Func<object?, string?, object?>> filters = new()
        {
            ["upper"] = (value, _) => value?.ToString()?.ToUpperInvariant(),
            ["money"] = (value, argument) => value is decimal m ? $"{m:N2} {argument ?? "EUR"}" : value,
            ["pad"] = (value, argument) => $"{value}".PadRight(int.Parse(argument!)),
            ["left"] = (value, argument) => $"{value}".PadLeft(int.Parse(argument!)),
            ["date"] = (value, argument) => value is DateOnly day ? day.ToString(argument ?? "yyyy-MM-dd") : value,
            ["escape"] = (value, _) => $"{value}".Replace("&", "&amp;").Replace("<", "&lt;"),
            ["or"] = (value, argument) => value is null or "" ? argument : value,
        };
        const string Source = """
            Dear {{customer.name|upper}}{{#if customer.vip}} (VIP){{/}},
            {{#each lines}}* {{name|escape|pad:12}}{{#if count}}{{count|left:3}} x {{price|money}}{{else}}none{{/}}
            {{/}}{{#each tags}}{{.}}{{else}}no tags{{/}} / {{#if !customer.note}}no note{{/}} / {{missing|or:n.a.}}
            Due {{due|date:dd/MM/yyyy}} or {{due|date}} for {{customer.name}}.
            """;
        StringBuilder log = new();
        log.AppendLine(new Renderer(filters).Render(new TemplateParser(Source).Parse(), model));
        foreach (string broken in new[] { "a {{b", "{{#if x}}y", "{{/}}", "{{#while x}}{{/}}" })
        {
            try { new TemplateParser(broken).Parse(); }
            catch (TemplateException e) { log.AppendLine($"error at {e.Position}"); }
        }

        try { new Renderer(filters).Render(new TemplateParser("{{a|nope}}").Parse(), model); }
        catch (KeyNotFoundException) { log.AppendLine("no such filter"); }
        return log.ToString();
    }

    private static Dictionary<string, object?> Line(string name, int count, decimal price) =>
        new() { ["name"] = name, ["count"] = count, ["price"] = price };
}
