using System.Globalization;

namespace Contracts.Bytecode.Parsing;

/// <summary>
/// A type as a signature writes it. Equal types of one <see cref="TypeUniverse"/> are the same object.
/// </summary>
/// <remarks>Created by the universe only. Immutable but for the cached derived types; one thread at a time.</remarks>
internal sealed class CilType
{
    private const int DisplayDepthMax = 4;
    private const int DisplayWidthMax = 4;
    private const int NameOverhead = 32;

    private int? _nameLength;

    internal CilType(
        int id, CilTypeKind kind, TypeDefinition? definition, TypeList arguments, CilType? element, int index)
    {
        Id = id;
        Kind = kind;
        Definition = definition;
        Arguments = arguments;
        Element = element;
        Index = index;
        Depth = 1 + Math.Max(arguments.Depth, element?.Depth ?? 0);
        HasParameters = kind is CilTypeKind.TypeParameter or CilTypeKind.MethodParameter
            || arguments.HasParameters
            || element is { HasParameters: true };
    }

    /// <summary>Unique within the universe, in order of creation.</summary>
    public int Id { get; }

    public CilTypeKind Kind { get; }

    /// <summary>The definition behind a named or primitive type.</summary>
    public TypeDefinition? Definition { get; }

    /// <summary>The type arguments of a named type.</summary>
    public TypeList Arguments { get; }

    /// <summary>What an array holds, or a managed pointer points to.</summary>
    public CilType? Element { get; }

    /// <summary>The number of a type parameter.</summary>
    public int Index { get; }

    /// <summary>How deep types nest in it; 1 for a plain type.</summary>
    public int Depth { get; }

    /// <summary>
    /// UTF-16 units of its name with those of all types in it, and some for each: what it costs to write it down.
    /// </summary>
    public int NameLength => _nameLength ??= int.CreateSaturating(
        (Definition is null ? 0L : Definition.FullName.Length)
        + NameOverhead
        + (Element?.NameLength ?? 0)
        + Arguments.Sum(argument => (long)argument.NameLength));

    /// <summary>True where a type parameter occurs in it.</summary>
    public bool HasParameters { get; }

    internal CilType? CachedArray { get; set; }

    internal CilType? CachedReference { get; set; }

    public bool IsParameter => Kind is CilTypeKind.TypeParameter or CilTypeKind.MethodParameter;

    /// <summary>True for integers, <c>bool</c> and <c>char</c>; an enum is a named type.</summary>
    public bool IsPrimitive => Kind is >= CilTypeKind.Boolean and <= CilTypeKind.UInt64;

    /// <summary>True for a type that is known to be a value type; a type parameter is not known to be either.</summary>
    public bool IsValueType => IsPrimitive || Kind == CilTypeKind.NativeInt || Definition is { IsValueType: true };

    /// <summary>True for a type whose values are object references, whatever a type parameter stands for.</summary>
    public bool IsObjectReference =>
        Kind == CilTypeKind.Array || (Kind == CilTypeKind.Named && !Definition!.IsValueType);

    /// <summary>The type as a message shows it.</summary>
    public override string ToString() => Display(DisplayDepthMax);

    private string Display(int depth) => depth == 0 ? "…" : Kind switch
    {
        CilTypeKind.TypeParameter => "!" + Index.ToString(CultureInfo.InvariantCulture),
        CilTypeKind.MethodParameter => "!!" + Index.ToString(CultureInfo.InvariantCulture),
        CilTypeKind.Array => Element!.Display(depth - 1) + "[]",
        CilTypeKind.Reference => Element!.Display(depth - 1) + "&",
        CilTypeKind.Error => "?",
        _ when Arguments.Count > DisplayWidthMax => Definition!.FullName + "<…>",
        _ when Arguments.Count > 0 =>
            $"{Definition!.FullName}<{string.Join(',', Arguments.Select(argument => argument.Display(depth - 1)))}>",
        _ => Definition!.FullName,
    };
}
