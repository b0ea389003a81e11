using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Contracts.Bytecode;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers.Tests;

/// <summary>All ids, all analyzers, and the checkout that holds their pages.</summary>
internal static class RuleSet
{
    /// <summary>The folder that holds Contracts.sln.</summary>
    public static string Repository { get; } = FindRepository();

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

    private static string FindRepository([CallerFilePath] string thisFile = "")
    {
        string? start = File.Exists(thisFile) ? Path.GetDirectoryName(thisFile) : AppContext.BaseDirectory;
        for (string? folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Contracts.sln")))
                return folder;
        }

        throw new DirectoryNotFoundException($"No folder above {start} holds Contracts.sln.");
    }
}
