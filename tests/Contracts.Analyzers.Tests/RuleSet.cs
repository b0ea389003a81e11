using System.Collections.Immutable;
using System.Reflection;
using Contracts.Bytecode;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers.Tests;

/// <summary>All ids and all analyzers.</summary>
internal static class RuleSet
{
    /// <summary>Every id, in ordinal order.</summary>
    public static ImmutableArray<string> Ids { get; } =
    [
        .. typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>One instance of every analyzer.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
    [
        .. typeof(ContractAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ContractAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
    ];
}
