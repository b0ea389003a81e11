using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Contracts.Bytecode;
using Contracts.Bytecode.Profile;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers.Tests;

/// <summary>One rule is one id, one page and, below CT02xx, one analyzer.</summary>
public sealed class RulePageTests
{
    private static readonly string Repository = FindRepository();
    private static readonly string Pages = Path.Combine(Repository, "docs", "rules");

    private static readonly ImmutableArray<string> Ids =
    [
        .. typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!)
            .Order(StringComparer.Ordinal),
    ];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(ContractAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ContractAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
    ];

    [Fact]
    public void EveryId_HasAPage_AndEveryPageAnId()
    {
        IEnumerable<string> pages = Directory.GetFiles(Pages, "CT*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal);
        Assert.Equal(Ids, pages);
    }

    [Fact]
    public void Page_OpensWithItsId()
    {
        foreach (string id in Ids)
            Assert.StartsWith($"# {id}: ", File.ReadAllText(Path.Combine(Pages, id + ".md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Index_NamesEveryPage()
    {
        string index = File.ReadAllText(Path.Combine(Pages, "README.md"));
        foreach (string id in Ids)
            Assert.Contains($"[{id}]({id}.md)", index, StringComparison.Ordinal);
    }

    [Fact]
    public void DeterminismId_HasExactlyOneAnalyzer()
    {
        IEnumerable<string> analyzed = Analyzers
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Select(rule => rule.Id)
            .Order(StringComparer.Ordinal);
        Assert.Equal(Ids.Where(id => id.StartsWith("CT01", StringComparison.Ordinal)), analyzed);
    }

    [Fact]
    public void Rule_IsAnErrorWithAHelpLinkToItsPage()
    {
        foreach (DiagnosticDescriptor rule in Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics))
        {
            Assert.Equal(DiagnosticSeverity.Error, rule.DefaultSeverity);
            Assert.True(rule.IsEnabledByDefault, rule.Id);
            Assert.True(File.Exists(Path.Combine(Repository, rule.HelpLinkUri)), rule.HelpLinkUri);
        }
    }

    [Fact]
    public void Table_NamesOnlyRulesWithAnAnalyzer()
    {
        ImmutableArray<string> known = [.. Ids.Where(id => id.StartsWith("CT01", StringComparison.Ordinal)), "-"];
        foreach (BannedMember entry in BannedMembers.Default.Entries)
            Assert.True(known.Contains(entry.RuleId), $"{entry.Pattern} names {entry.RuleId}.");
    }

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
