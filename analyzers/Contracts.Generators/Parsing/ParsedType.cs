using Contracts.Generators.Model;

namespace Contracts.Generators.Parsing;

/// <summary>A type's model, or why it has none: a sentence that says what to do.</summary>
internal readonly record struct ParsedType(TypeModel? Model, string Problem)
{
    public static implicit operator ParsedType(TypeModel model) => new(model, "");

    public static ParsedType Refuse(string problem) => new(null, problem);
}
