using System.Text;

namespace Contracts.Generators.Emission;

/// <summary>Writes compact JSON whose keys keep their order.</summary>
internal sealed class JsonWriter
{
    private readonly StringBuilder _text = new();
    private bool _needsComma;

    public JsonWriter Object(Action<JsonWriter> content) => Nest('{', content, '}');

    /// <summary>An array with one element for each item.</summary>
    public JsonWriter Array<T>(IEnumerable<T> items, Action<JsonWriter, T> write) => Nest(
        '[',
        _ =>
        {
            foreach (T item in items)
                write(this, item);
        },
        ']');

    /// <summary>The key of the value that is written next.</summary>
    public JsonWriter Key(string name)
    {
        String(name);
        _text.Append(':');
        _needsComma = false;
        return this;
    }

    public JsonWriter String(string value)
    {
        Separate();
        _text.Append('"').Append(value.Replace("\\", "\\\\").Replace("\"", "\\\"")).Append('"');
        _needsComma = true;
        return this;
    }

    public JsonWriter StringOrNull(string? value) => value is null ? Raw("null") : String(value);

    public JsonWriter Boolean(bool value) => Raw(value ? "true" : "false");

    /// <summary>A number in decimal digits.</summary>
    public JsonWriter Number(string digits) => Raw(digits);

    public override string ToString() => _text.ToString();

    private JsonWriter Nest(char open, Action<JsonWriter> content, char close)
    {
        Separate();
        _text.Append(open);
        _needsComma = false;
        content(this);
        _text.Append(close);
        _needsComma = true;
        return this;
    }

    private JsonWriter Raw(string value)
    {
        Separate();
        _text.Append(value);
        _needsComma = true;
        return this;
    }

    private void Separate()
    {
        if (_needsComma)
            _text.Append(',');
    }
}
