namespace Contracts.Generators.Model;

/// <summary>A field of type <c>StateValue</c> (without a key) or <c>StateMap</c>.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="ClassName">The name of the class that is generated for it.</param>
/// <param name="Slot">The first bytes of its state keys.</param>
/// <param name="Key">The type of a map's keys.</param>
/// <param name="Value">The type of the value; null where a type is not supported, which a diagnostic has said.</param>
internal sealed record StateFieldModel(string Name, string ClassName, uint Slot, TypeModel? Key, TypeModel? Value)
{
    /// <summary>The name in C#, escaped where it is a keyword.</summary>
    public string Identifier => Identifiers.Escape(Name);
}
