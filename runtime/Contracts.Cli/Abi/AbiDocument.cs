using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Contracts.Cli.Json;

namespace Contracts.Cli.Abi;

/// <summary>What a contract file says about its contract's methods, events and state.</summary>
/// <remarks>
/// The text comes from a file that anybody can have made: every count is bounded and every complaint has a path.
/// </remarks>
internal sealed class AbiDocument
{
    private const int ItemCountMax = 10_000;
    private const int NameLengthMax = 1_024;

    private AbiDocument(string name, string space)
    {
        Name = name;
        Namespace = space;
    }

    public string Name { get; }

    public string Namespace { get; }

    public IReadOnlyList<AbiMethod> Methods { get; private init; } = [];

    public IReadOnlyList<AbiEvent> Events { get; private init; } = [];

    public IReadOnlyList<AbiStateField> State { get; private init; } = [];

    /// <summary>The method that a deployment calls; null where the contract has none.</summary>
    public AbiMethod? Init => Methods.FirstOrDefault(method => method.Kind == "init");

    /// <summary>Reads the ABI of a contract file.</summary>
    /// <exception cref="UserErrorException">It does not have the form of an ABI.</exception>
    public static AbiDocument Parse(string json, string file)
    {
        var root = JsonValue.Parse(Encoding.UTF8.GetBytes(json), $"{file}: ABI", isStrict: true);
        AbiTypeTable types = new(root.Optional("types")?.Items(ItemCountMax) ?? []);
        return new AbiDocument(NameOf(root), root.Required("namespace").Scalar())
        {
            Methods = [.. Items(root, "methods").Select(item => ReadMethod(item, types))],
            Events = [.. Items(root, "events").Select(item => ReadEvent(item, types))],
            State = [.. Items(root, "state").Select(item => ReadState(item, types))],
        };
    }

    /// <summary>The field to which a key of the contract's data belongs; null where the ABI names none.</summary>
    public AbiStateField? StateField(ReadOnlySpan<byte> key)
    {
        if (key.Length < sizeof(uint))
            return null;
        uint slot = BinaryPrimitives.ReadUInt32BigEndian(key);
        return State.FirstOrDefault(candidate => candidate.Slot == slot);
    }

    /// <summary>The method of that name.</summary>
    /// <exception cref="UserErrorException">There is none; the message lists those that there are.</exception>
    public AbiMethod Method(string name)
    {
        AbiMethod? exact = Methods.FirstOrDefault(method => method.Name == name && method.Kind != "init");
        if (exact is not null)
            return exact;
        IEnumerable<string> callable = Methods.Where(method => method.Kind != "init").Select(method => method.Name);
        throw new UserErrorException(
            $"{Name} has no method '{Printable.Cut(name, 60)}'. It has: {string.Join(", ", callable)}.");
    }

    private static AbiMethod ReadMethod(JsonValue item, AbiTypeTable types)
    {
        JsonValue returns = item.Required("returns");
        bool isVoid = returns.Element.ValueKind == System.Text.Json.JsonValueKind.Null;
        return new AbiMethod(
            NameOf(item),
            item.Required("kind").Text(),
            Number(item.Required("selector")),
            item.Required("reentrant").Boolean(),
            Fields(item.Required("parameters"), types),
            isVoid ? null : types.Resolve(returns));
    }

    private static AbiEvent ReadEvent(JsonValue item, AbiTypeTable types) =>
        new(NameOf(item), Number(item.Required("id")), Fields(item.Required("fields"), types));

    private static AbiStateField ReadState(JsonValue item, AbiTypeTable types)
    {
        bool hasKey = item.Required("kind").Text() is "map" or "counterMap";
        AbiType? key = hasKey ? types.Resolve(item.Required("key")) : null;
        return new AbiStateField(
            NameOf(item), Number(item.Required("slot")), key, types.Resolve(item.Required("value")));
    }

    internal static IReadOnlyList<AbiField> Fields(JsonValue list, AbiTypeTable types) =>
        [.. list.Items(ItemCountMax).Select(item => new AbiField(
            NameOf(item), types.Resolve(item.Required("type")), item.Optional("indexed")?.Boolean() ?? false))];

    private static IReadOnlyList<JsonValue> Items(JsonValue root, string name) =>
        root.Required(name).Items(ItemCountMax);

    private static string NameOf(JsonValue item) => Printable.Escape(item.Required("name").Text(NameLengthMax));

    private static uint Number(JsonValue value)
    {
        string text = value.Text();
        if (text.Length != 10 || !text.StartsWith("0x", StringComparison.Ordinal)
            || !uint.TryParse(
                text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint number))
        {
            throw value.Error("must be '0x' and 8 hexadecimal digits.");
        }

        return number;
    }
}
