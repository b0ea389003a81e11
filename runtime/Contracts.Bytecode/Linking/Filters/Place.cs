using Mono.Cecil;

namespace Contracts.Bytecode.Linking.Filters;

/// <summary>What a piece of memory is, whatever object it is in.</summary>
internal enum PlaceKind
{
    /// <summary>A field.</summary>
    Field,

    /// <summary>An element of an array.</summary>
    Element,

    /// <summary>A field or variable that references (<c>ref</c>) are made to.</summary>
    Referred,

    /// <summary>The contract's state, and what else the host keeps.</summary>
    State,
}

/// <summary>A piece of memory that methods may share.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="What">The field, or the name of the type of the value in it; null: any field of a struct, or any
/// type.</param>
internal readonly record struct Place(PlaceKind Kind, object? What)
{
    /// <summary>In the words of a finding.</summary>
    public override string ToString() => (Kind, What) switch
    {
        (PlaceKind.Field, FieldDefinition field) => $"{DisplayNames.Of(field.DeclaringType)}.{field.Name}",
        (PlaceKind.Field, _) => "fields of structs",
        (PlaceKind.Element, _) => "elements of arrays",
        (PlaceKind.Referred, _) => "what references (ref) refer to",
        _ => "the state",
    };
}
