namespace Contracts.Generators.Model;

/// <summary>A named value: a field of a structure or an event.</summary>
internal sealed record FieldModel(string Name, TypeModel Type)
{
    /// <summary>The name in C#, escaped where it is a keyword.</summary>
    public string Identifier => Identifiers.Escape(Name);

    /// <summary>True for an event's field that can be searched by.</summary>
    public bool IsIndexed { get; init; }
}
