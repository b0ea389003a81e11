using Contracts.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Contracts.Generators.Parsing;

/// <summary>A type's model, or why it has none: a sentence that says what to do.</summary>
internal readonly record struct ParsedType(TypeModel? Model, string Problem)
{
    /// <summary>The member of the type that is the reason, where one is.</summary>
    public ISymbol? Culprit { get; init; }

    public static implicit operator ParsedType(TypeModel model) => new(model, "");

    public static ParsedType Refuse(string problem) => new(null, problem);
}
