using Contracts.Bytecode;
using Microsoft.CodeAnalysis;

namespace Contracts.Generators.Diagnostics;

/// <summary>What can be wrong with how a contract is written. Each message says what to do.</summary>
internal static class Rules
{
    private const string Category = "Contracts";

    public static readonly DiagnosticDescriptor ContractNotPartial = Create(
        RuleIds.ContractNotPartial, "A contract class is partial",
        "Add 'partial' to '{0}', so that its entry and its constructor can be generated");

    public static readonly DiagnosticDescriptor UnsupportedType = Create(
        RuleIds.UnsupportedType, "A type has no canonical encoding",
        "{0}");

    public static readonly DiagnosticDescriptor ContractConstructor = Create(
        RuleIds.ContractConstructor, "A contract class has no constructor of its own",
        "Move what the constructor of '{0}' does to the [Init] method: a contract object is made anew for every call");

    public static readonly DiagnosticDescriptor DuplicateSelector = Create(
        RuleIds.DuplicateSelector, "Two methods have the same selector",
        "Rename '{0}': its selector {1} is also that of '{2}', so that a caller could not tell them apart");

    public static readonly DiagnosticDescriptor DuplicateSlot = Create(
        RuleIds.DuplicateSlot, "Two state fields have the same slot",
        "Give '{0}' another name or another [Slot]: it would overwrite '{1}', whose slot is {2} too");

    public static readonly DiagnosticDescriptor InitMethod = Create(
        RuleIds.InitMethod, "The shape of an [Init] method",
        "{0}");

    public static readonly DiagnosticDescriptor InvalidContractClass = Create(
        RuleIds.InvalidContractClass, "The shape of a contract class",
        "{0}");

    public static readonly DiagnosticDescriptor InvalidContractInterface = Create(
        RuleIds.InvalidContractInterface, "The shape of a contract interface",
        "{0}");

    public static readonly DiagnosticDescriptor InvalidEvent = Create(
        RuleIds.InvalidEvent, "The shape of an event",
        "{0}");

    public static readonly DiagnosticDescriptor InvalidMethod = Create(
        RuleIds.InvalidMethod, "The shape of a contract method",
        "{0}");

    private static DiagnosticDescriptor Create(string id, string title, string message) =>
        new(
            id,
            title,
            message,
            Category,
            DiagnosticSeverity.Error,
            isEnabledByDefault: true,
            helpLinkUri: $"docs/rules/{id}.md");
}
