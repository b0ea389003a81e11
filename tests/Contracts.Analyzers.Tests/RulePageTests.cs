using System.Collections.Immutable;
using Contracts.Bytecode.Profile;
using Contracts.TestKit;
using Microsoft.CodeAnalysis;

namespace Contracts.Analyzers.Tests;

/// <summary>One rule is one id, one page and one analyzer at most: below CT02xx, one.</summary>
public sealed class RulePageTests
{
    private static readonly string Pages = Path.Combine(Checkout.Root, "docs", "rules");

    [Fact]
    public void EveryId_HasAPage_AndEveryPageAnId()
    {
        IEnumerable<string> pages = Directory.GetFiles(Pages, "CT*.md")
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal);
        Assert.Equal(RuleSet.Ids, pages);
    }

    [Fact]
    public void Page_OpensWithItsId()
    {
        foreach (string id in RuleSet.Ids)
            Assert.StartsWith($"# {id}: ", File.ReadAllText(Path.Combine(Pages, id + ".md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Index_NamesEveryPage()
    {
        string index = File.ReadAllText(Path.Combine(Pages, "README.md"));
        foreach (string id in RuleSet.Ids)
            Assert.Contains($"[{id}]({id}.md)", index, StringComparison.Ordinal);
    }

    [Fact]
    public void DeterminismId_HasExactlyOneAnalyzer()
    {
        IEnumerable<string> analyzed = RuleSet.Analyzers
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Select(rule => rule.Id)
            .Order(StringComparer.Ordinal);
        Assert.Equal(RuleSet.Ids.Where(IsOfDeterminism), analyzed.Where(IsOfDeterminism));
        Assert.Equal(analyzed.Distinct(), analyzed);
    }

    private static bool IsOfDeterminism(string id) => id.StartsWith("CT01", StringComparison.Ordinal);

    [Fact]
    public void Rule_IsAnErrorWithAHelpLinkToItsPage()
    {
        foreach (DiagnosticDescriptor rule in RuleSet.Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics))
        {
            Assert.Equal(DiagnosticSeverity.Error, rule.DefaultSeverity);
            Assert.True(rule.IsEnabledByDefault, rule.Id);
            Assert.True(File.Exists(Path.Combine(Checkout.Root, rule.HelpLinkUri)), rule.HelpLinkUri);
        }
    }

    [Fact]
    public void Table_NamesOnlyRulesWithAnAnalyzer()
    {
        IEnumerable<string> analyzed = RuleSet.Ids.Where(id => id.StartsWith("CT01", StringComparison.Ordinal));
        ImmutableArray<string> known = [.. analyzed, "-"];
        foreach (BannedMember entry in BannedMembers.Default.Entries)
            Assert.True(known.Contains(entry.RuleId), $"{entry.Pattern} names {entry.RuleId}.");
    }
}
