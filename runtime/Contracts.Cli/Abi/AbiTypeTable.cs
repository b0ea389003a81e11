using System.Globalization;
using Contracts.Cli.Json;

namespace Contracts.Cli.Abi;

/// <summary>
/// Turns the type names of an ABI into types: the built-in ones, <c>T?</c>, <c>T[]</c>, <c>(T,U)</c> and the named
/// ones.
/// </summary>
internal sealed class AbiTypeTable
{
    /// <summary>Question marks and brackets on one name.</summary>
    private const int DepthMax = 16;

    /// <summary>Structures within structures.</summary>
    private const int NestingMax = 64;

    private const int MemberCountMax = 10_000;

    private readonly Dictionary<string, JsonValue> _definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AbiType> _types = new(StringComparer.Ordinal);
    private int _nesting;

    public AbiTypeTable(IReadOnlyList<JsonValue> definitions)
    {
        foreach (JsonValue definition in definitions)
        {
            string name = definition.Required("name").Text();
            if (!_definitions.TryAdd(name, definition))
                throw definition.Error($"the type '{Printable.Cut(name, 60)}' is defined twice.");
        }
    }

    /// <summary>The type that a string of the document names.</summary>
    public AbiType Resolve(JsonValue name) => Resolve(name.Text(), name, DepthMax);

    private AbiType Resolve(string name, JsonValue place, int depthLeft)
    {
        if (_types.TryGetValue(name, out AbiType? known))
            return known;
        if (Printable.Escape(name) != name)
            throw place.Error("the name of the type holds control characters.");
        if (depthLeft == 0)
            throw place.Error($"the type is nested deeper than the limit of {DepthMax}.");

        AbiType type = name switch
        {
            [.. string inner, '?'] => new(name, AbiKind.Nullable) { Element = Resolve(inner, place, depthLeft - 1) },
            [.. string inner, '[', ']'] => new(name, AbiKind.List) { Element = Resolve(inner, place, depthLeft - 1) },
            ['(', .. string parts, ')'] => Tuple(name, parts, place, depthLeft - 1),
            _ => BuiltIn(name) ?? Named(name, place),
        };
        return _types[name] = type;
    }

    private AbiType Tuple(string name, string parts, JsonValue place, int depthLeft) => new(name, AbiKind.Structure)
    {
        Fields = [.. SplitAtCommas(parts).Select(
            (part, index) => new AbiField($"Item{index + 1}", Resolve(part, place, depthLeft)))],
    };

    /// <summary>The parts between the commas that stand in no parentheses and in no type arguments.</summary>
    private static List<string> SplitAtCommas(string text)
    {
        List<string> parts = [];
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '(' or '<' => 1,
                ')' or '>' => -1,
                _ => 0,
            };
            if (text[i] == ',' && depth == 0)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    private static AbiType? BuiltIn(string name) => name switch
    {
        "bool" => new AbiType(name, AbiKind.Boolean),
        "int8" or "int16" or "int32" or "int64" or "int128" => Integer(name, AbiKind.SignedInteger, name[3..]),
        "uint8" or "uint16" or "uint32" or "uint64" or "uint128" => Integer(name, AbiKind.UnsignedInteger, name[4..]),
        "char" => new AbiType(name, AbiKind.Character),
        "decimal" => new AbiType(name, AbiKind.Decimal),
        "string" => new AbiType(name, AbiKind.Text),
        "bytes" => new AbiType(name, AbiKind.Bytes),
        "address" => new AbiType(name, AbiKind.Address),
        "hash256" => new AbiType(name, AbiKind.Hash256),
        _ => null,
    };

    private static AbiType Integer(string name, AbiKind kind, string bits) =>
        new(name, kind) { Bits = int.Parse(bits, CultureInfo.InvariantCulture) };

    private AbiType Named(string name, JsonValue place)
    {
        if (!_definitions.TryGetValue(name, out JsonValue definition))
            throw place.Error($"there is no type '{Printable.Cut(name, 60)}'.");
        return definition.Required("kind").Text() == "enum"
            ? Enumeration(name, definition)
            : Structure(name, definition);
    }

    private AbiType Structure(string name, JsonValue definition)
    {
        AbiType type = new(name, AbiKind.Structure);

        // Known before its fields are, because they may name it.
        _types[name] = type;
        if (_nesting == NestingMax)
            throw definition.Error($"structures are nested deeper than the limit of {NestingMax}.");
        _nesting++;
        type.Fields = AbiDocument.Fields(definition.Required("fields"), this);
        _nesting--;
        return type;
    }

    private static AbiType Enumeration(string name, JsonValue definition)
    {
        JsonValue underlying = definition.Required("underlying");
        AbiType? integer = BuiltIn(underlying.Text());
        if (integer?.Kind is not (AbiKind.SignedInteger or AbiKind.UnsignedInteger))
            throw underlying.Error("must be an integer type.");
        IEnumerable<AbiMember> members = definition.Required("members").Items(MemberCountMax).Select(ReadMember);
        return new AbiType(name, AbiKind.Enumeration) { Element = integer, Members = [.. members] };
    }

    private static AbiMember ReadMember(JsonValue item)
    {
        JsonValue value = item.Required("value");
        bool isNumber = Int128.TryParse(
            value.Scalar(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out Int128 number);
        return isNumber
            ? new AbiMember(Printable.Escape(item.Required("name").Text()), number)
            : throw value.Error("must be an integer.");
    }
}
