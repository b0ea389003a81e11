using System.Collections.Immutable;
using Contracts.Generators.Diagnostics;
using Contracts.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Contracts.Generators.Parsing;

/// <summary>What only shows when all declarations are seen together.</summary>
internal static class NameClashes
{
    /// <summary>A contract's name names its file, so that two of an assembly may not share one.</summary>
    public static void ReportContracts(
        SourceProductionContext output, ImmutableArray<Parsed<ContractModel>> contracts) =>
        Report(
            output, contracts, static model => model.Name, Rules.InvalidContractClass,
            static model => $"Rename '{model.Name}': another contract of this assembly has the same name");

    /// <summary>A receipt knows an event by its id alone.</summary>
    public static void ReportEvents(SourceProductionContext output, ImmutableArray<Parsed<EventModel>> events) =>
        Report(
            output, events, static model => $"{model.Owner} {model.Id}", Rules.InvalidEvent,
            static model => $"Rename '{model.Name}': another event has the same name and types, and so the same id");

    private static void Report<T>(
        SourceProductionContext output,
        ImmutableArray<Parsed<T>> declarations,
        Func<T, string> identify,
        DiagnosticDescriptor rule,
        Func<T, string> explain)
        where T : class, IEquatable<T>
    {
        HashSet<string> seen = [];
        foreach (Parsed<T> declaration in declarations)
        {
            if (declaration is { Model: { } model, Place: { } place } && !seen.Add(identify(model)))
                output.ReportDiagnostic(Diagnostic.Create(rule, place.ToLocation(), explain(model)));
        }
    }
}
