namespace Contracts.Generators.Model;

/// <summary>A type that arguments, results, state and events may have.</summary>
/// <param name="Shape">How it is encoded.</param>
/// <param name="CSharpName">Its name in generated code, fully qualified, with its own nullable mark.</param>
/// <param name="AbiName">Its name in signatures and in the ABI.</param>
/// <param name="HelperName">What a method for it is called, such as <c>ListOfOrder</c>.</param>
/// <param name="IsReference">True for classes and arrays.</param>
internal sealed record TypeModel(
    TypeShape Shape, string CSharpName, string AbiName, string HelperName, bool IsReference)
{
    /// <summary>The suffix of the codec's method, for primitives and for the type under an enum.</summary>
    public string CodecName { get; init; } = "";

    /// <summary>The C# and the ABI name of the type under an enum.</summary>
    public string UnderlyingName { get; init; } = "";

    public string UnderlyingAbiName { get; init; } = "";

    /// <summary>The type of elements, or the type that may be null.</summary>
    public TypeModel? Element { get; init; }

    /// <summary>
    /// The fields of a structure; the first <see cref="ConstructorArity"/> are arguments of its constructor.
    /// </summary>
    public EquatableArray<FieldModel> Fields { get; init; }

    public int ConstructorArity { get; init; }

    /// <summary>True for tuples, whose ABI name describes them in full.</summary>
    public bool IsTuple { get; init; }

    public EquatableArray<EnumMemberModel> Members { get; init; }

    /// <summary>True where reading and writing takes more than one call of the codec.</summary>
    public bool IsComposite => Shape is not (TypeShape.Primitive or TypeShape.Enum);

    /// <summary>This type and all within it, each before those that use it.</summary>
    public IEnumerable<TypeModel> SelfAndParts()
    {
        IEnumerable<TypeModel> parts = Fields.Select(field => field.Type);
        if (Element is not null)
            parts = [Element];
        return parts.SelectMany(part => part.SelfAndParts()).Concat([this]);
    }
}
