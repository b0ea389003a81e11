namespace Contracts.Generators.Model;

/// <summary>A field of one of the SDK's state types.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Name">The field's name.</param>
/// <param name="ClassName">The name of the class that is generated for it.</param>
/// <param name="Slot">The first bytes of its state keys.</param>
/// <param name="Key">The type of a map's keys.</param>
/// <param name="Value">The type of a value or a map's values.</param>
internal sealed record StateFieldModel(
    StateFieldKind Kind, string Name, string ClassName, uint Slot, TypeModel? Key, TypeModel? Value)
{
    /// <summary>False where a type is not supported, which a diagnostic has said.</summary>
    public bool IsComplete => Kind switch
    {
        StateFieldKind.Value => Value is not null,
        StateFieldKind.Map => Key is not null && Value is not null,
        StateFieldKind.CounterMap => Key is not null,
        _ => true,
    };

    /// <summary>The name in C#, escaped where it is a keyword.</summary>
    public string Identifier => Identifiers.Escape(Name);
}
