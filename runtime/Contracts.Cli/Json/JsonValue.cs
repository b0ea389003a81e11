using System.Globalization;
using System.Text.Json;

namespace Contracts.Cli.Json;

/// <summary>A value in a JSON document that knows its place, so that each complaint can name it.</summary>
/// <param name="Element">The value.</param>
/// <param name="File">The file, or what else the document is called in messages.</param>
/// <param name="Path">Where in the document: <c>$.contracts[0].name</c>.</param>
internal readonly record struct JsonValue(JsonElement Element, string File, string Path)
{
    /// <summary>Characters of a string that a message quotes.</summary>
    private const int QuotedLengthMax = 60;

    private static readonly JsonDocumentOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
        AllowDuplicateProperties = false,
    };

    private static readonly JsonDocumentOptions StrictOptions = new()
    {
        MaxDepth = 64,
        AllowDuplicateProperties = false,
    };

    /// <summary>Parses a document. A name twice in an object is refused.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="file">What the document is called in messages.</param>
    /// <param name="isStrict">False where people write the file: then it may have comments and trailing commas.</param>
    /// <exception cref="UserErrorException">The text is not JSON; the message names line and column.</exception>
    public static JsonValue Parse(ReadOnlyMemory<byte> utf8, string file, bool isStrict = false)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, isStrict ? StrictOptions : Options);
            return new JsonValue(document.RootElement.Clone(), file, "$");
        }
        catch (JsonException e)
        {
            string place = string.Create(
                CultureInfo.InvariantCulture, $"{file}({(e.LineNumber ?? 0) + 1},{(e.BytePositionInLine ?? 0) + 1})");
            throw new UserErrorException($"{place}: not valid JSON: {WithoutPosition(e.Message)}");
        }
    }

    /// <summary>
    /// A string that came from elsewhere than a document; <paramref name="source"/> is its name in messages.
    /// </summary>
    public static JsonValue OfText(string text, string source) =>
        new(JsonSerializer.SerializeToElement(text), source, "");

    /// <summary>The exception to throw where this value cannot be used.</summary>
    public UserErrorException Error(string message) =>
        new(Path.Length == 0 ? $"{File}: {message}" : $"{File}: {Path}: {message}");

    /// <summary>Refuses properties other than these, so that a misspelt name is not ignored.</summary>
    public void AllowOnly(params ReadOnlySpan<string> names)
    {
        Expect(JsonValueKind.Object, "an object");
        foreach (JsonProperty property in Element.EnumerateObject())
        {
            if (!names.Contains(property.Name))
            {
                throw Error(
                    $"'{Quote(property.Name)}' is not known here; known are {string.Join(", ", names.ToArray())}.");
            }
        }
    }

    /// <summary>The property of that name; an error where it is missing.</summary>
    public JsonValue Required(string name) =>
        Optional(name) ?? throw Error($"'{name}' is missing.");

    /// <summary>The property of that name; null where it is missing.</summary>
    public JsonValue? Optional(string name)
    {
        Expect(JsonValueKind.Object, "an object");
        return Element.TryGetProperty(name, out JsonElement value)
            ? new JsonValue(value, File, $"{Path}.{name}")
            : null;
    }

    /// <summary>The elements of an array.</summary>
    public IReadOnlyList<JsonValue> Items(int countMax)
    {
        Expect(JsonValueKind.Array, "an array");
        int count = Element.GetArrayLength();
        if (count > countMax)
            throw Error($"{count} elements are more than the limit of {countMax}.");

        var items = new JsonValue[count];
        int index = 0;
        foreach (JsonElement element in Element.EnumerateArray())
        {
            items[index] = new JsonValue(element, File, $"{Path}[{index}]");
            index++;
        }

        return items;
    }

    /// <summary>The text of a string that is not empty.</summary>
    public string Text(int lengthMax = 4096)
    {
        Expect(JsonValueKind.String, "a string");
        string text = Decode();
        if (text.Length == 0)
            throw Error("the string is empty.");
        if (text.Length > lengthMax)
            throw Error($"{text.Length} characters are more than the limit of {lengthMax}.");
        return text;
    }

    /// <summary>An integer of a range.</summary>
    public long Integer(long min, long max)
    {
        if (Element.ValueKind != JsonValueKind.Number || !Element.TryGetInt64(out long value)
            || value < min || value > max)
        {
            throw Error($"must be an integer from {min} to {max}, not {Describe()}.");
        }

        return value;
    }

    /// <summary>True or false.</summary>
    public bool Boolean() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Error($"must be true or false, not {Describe()}."),
    };

    /// <summary>The text of a string, number, or truth value, as it stands in the document.</summary>
    public string Scalar() => Element.ValueKind switch
    {
        JsonValueKind.String => Decode(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => Element.GetRawText(),
        _ => throw Error($"must be a string or a number, not {Describe()}."),
    };

    /// <summary>The value in a few words, for messages.</summary>
    public string Describe() => Element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => $"the string '{Quote(Decode())}'",
        _ => Quote(Element.GetRawText()),
    };

    private void Expect(JsonValueKind kind, string name)
    {
        if (Element.ValueKind != kind)
            throw Error($"must be {name}, not {Describe()}.");
    }

    /// <summary>Escapes such as a lone surrogate pass the parser and are only found here.</summary>
    private string Decode()
    {
        try
        {
            return Element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Error("the string is not valid Unicode.");
        }
    }

    private static string Quote(string text) => Printable.Cut(text, QuotedLengthMax);

    private static string WithoutPosition(string message)
    {
        int end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }
}
