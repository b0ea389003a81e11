using Contracts.Generators.Diagnostics;
using Contracts.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Contracts.Generators.Parsing;

/// <summary>Reads a type that is marked as an event.</summary>
internal static class EventParser
{
    public static Parsed<EventModel> Parse(GeneratorAttributeSyntaxContext context)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        Location location = type.Locations[0];
        if (FindProblem(type) is { } problem)
            return Refuse(DiagnosticModel.Create(Rules.InvalidEvent, location, problem));

        ParsedType structure = TypeParser.Parse(type);
        if (structure.Model is not { } model)
        {
            Location place = structure.Culprit?.Locations[0] ?? location;
            return Refuse(DiagnosticModel.Create(Rules.UnsupportedType, place, structure.Problem));
        }

        string owner = SdkNames.IsContract(type.ContainingType) ? TypeParser.DisplayName(type.ContainingType) : "";
        return new Parsed<EventModel>(new EventModel(model, type.Name, owner), default, LocationModel.From(location));
    }

    private static string? FindProblem(INamedTypeSymbol type)
    {
        if (!type.IsRecord && type.TypeKind != TypeKind.Struct)
            return $"Make '{type.Name}' a record or a struct: an event is plain data";
        if (type.IsGenericType)
            return $"Make '{type.Name}' not generic: an event has one id";
        return type.IsAbstract ? $"Make '{type.Name}' not abstract: it is emitted as it is" : null;
    }

    private static Parsed<EventModel> Refuse(DiagnosticModel diagnostic) =>
        new(null, new[] { diagnostic }.ToEquatableArray(), diagnostic.Location);
}
