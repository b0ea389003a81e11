namespace Contracts.Cli.Abi;

/// <summary>A type of an ABI.</summary>
/// <remarks>
/// A structure can contain itself by way of a list or a nullable field, so its fields are set after it.
/// </remarks>
internal sealed class AbiType(string name, AbiKind kind)
{
    public string Name { get; } = name;

    public AbiKind Kind { get; } = kind;

    /// <summary>Bits of an integer.</summary>
    public int Bits { get; init; }

    /// <summary>What a list or a nullable holds; the underlying integer of an enumeration.</summary>
    public AbiType? Element { get; init; }

    /// <summary>The fields of a structure in the order of their encoding.</summary>
    public IReadOnlyList<AbiField> Fields { get; set; } = [];

    /// <summary>The named values of an enumeration.</summary>
    public IReadOnlyList<AbiMember> Members { get; init; } = [];
}
