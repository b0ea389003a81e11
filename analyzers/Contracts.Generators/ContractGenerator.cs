using System.Collections.Immutable;
using Contracts.Generators.Diagnostics;
using Contracts.Generators.Emission;
using Contracts.Generators.Model;
using Contracts.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Contracts.Generators;

/// <summary>
/// Completes contract classes and contract interfaces: constructor, state, events, entry, ABI, client and proxies.
/// </summary>
/// <remarks>
/// Models hold text and numbers only, so that a change which does not touch a contract generates nothing anew.
/// Diagnostics travel apart from the models: they hold places, which every edit above them moves.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class ContractGenerator : IIncrementalGenerator
{
    internal const string ContractsStep = "Contracts";
    internal const string EventsStep = "Events";
    internal const string InterfacesStep = "Interfaces";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<Parsed<ContractModel>> contracts = FindContracts(context);
        IncrementalValuesProvider<Parsed<EventModel>> events = FindEvents(context);
        IncrementalValuesProvider<Parsed<InterfaceModel>> interfaces = FindInterfaces(context);

        ReportDiagnostics(context, contracts);
        ReportDiagnostics(context, events);
        ReportDiagnostics(context, interfaces);
        context.RegisterSourceOutput(contracts.Collect(), NameClashes.ReportContracts);
        context.RegisterSourceOutput(events.Collect(), NameClashes.ReportEvents);

        IncrementalValuesProvider<EventModel> eventModels = Models(events, EventsStep);
        context.RegisterSourceOutput(
            Models(contracts, ContractsStep).Combine(eventModels.Collect()),
            static (output, pair) => EmitContract(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(
            Models(interfaces, InterfacesStep),
            static (output, model) => output.AddSource($"{model.FileStem}.g.cs", InterfaceEmitter.Emit(model)));
    }

    private static IncrementalValuesProvider<Parsed<ContractModel>> FindContracts(
        IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => ContractParser.IsCandidate(node), ContractParser.Parse)
            .Where(static parsed => parsed is not null)
            .Select(static (parsed, _) => parsed!);

    private static IncrementalValuesProvider<Parsed<EventModel>> FindEvents(
        IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            SdkNames.Event,
            static (node, _) => node is TypeDeclarationSyntax,
            static (found, _) => EventParser.Parse(found));

    private static IncrementalValuesProvider<Parsed<InterfaceModel>> FindInterfaces(
        IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            SdkNames.ContractInterface,
            static (node, _) => node is InterfaceDeclarationSyntax,
            static (found, _) => InterfaceParser.Parse(found));

    private static IncrementalValuesProvider<T> Models<T>(
        IncrementalValuesProvider<Parsed<T>> parsed, string stepName)
        where T : class, IEquatable<T> =>
        parsed.Where(static item => item.Model is not null)
            .Select(static (item, _) => item.Model!)
            .WithTrackingName(stepName);

    private static void ReportDiagnostics<T>(
        IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Parsed<T>> parsed)
        where T : class, IEquatable<T> =>
        context.RegisterSourceOutput(
            parsed.Select(static (item, _) => item.Diagnostics),
            static (output, diagnostics) =>
            {
                foreach (DiagnosticModel diagnostic in diagnostics)
                    output.ReportDiagnostic(diagnostic.ToDiagnostic());
            });

    private static void EmitContract(
        SourceProductionContext output, ContractModel contract, ImmutableArray<EventModel> events)
    {
        // By name, because the order of events is that of files, and the order of files is the file system's.
        List<EventModel> own = [.. events
            .Where(candidate => candidate.Owner.Length == 0 || candidate.Owner == contract.CSharpName)
            .OrderBy(candidate => candidate.Structure.CSharpName, StringComparer.Ordinal)];
        output.AddSource($"{contract.FileStem}.g.cs", ContractEmitter.Emit(contract, own));
        output.AddSource($"{contract.FileStem}.Entry.g.cs", EntryEmitter.Emit(contract, own));
        output.AddSource($"{contract.FileStem}.Client.g.cs", ClientEmitter.Emit(contract, own));
    }
}
