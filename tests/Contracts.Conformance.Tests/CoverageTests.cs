using System.Collections.Immutable;
using System.Reflection;
using Contracts.Conformance.Tests.Running;
using Contracts.Conformance.Tests.Verdicts;
using Contracts.TestKit;

namespace Contracts.Conformance.Tests;

/// <summary>No case and no rule is without a probe.</summary>
public sealed class CoverageTests
{
    private const int CaseCount = 98;
    private const int ProbeCountMin = 300;

    /// <summary>Rules that no contract can break, and what tests them instead.</summary>
    private static readonly Dictionary<string, string> TestedElsewhere = new(StringComparer.Ordinal)
    {
        ["CT0001"] = nameof(InternalFailureTests),
        ["CT0002"] = nameof(PackageTests),
    };

    private static readonly ImmutableArray<Probe> Probes =
        [.. Probe.Folders.SelectMany(folder => Probe.NamesIn(folder)).Select(Probe.Read)];

    [Fact]
    public void EveryCase_HasAProbe()
    {
        HashSet<int> covered = [.. Probes.SelectMany(probe => probe.Cases), .. CasesOfTests()];

        int[] uncovered = [.. Enumerable.Range(1, CaseCount).Except(covered)];
        Assert.Empty(uncovered);
        Assert.All(covered, number => Assert.InRange(number, 1, CaseCount));
    }

    [Fact]
    public void EveryRuleOfModules_HasAProbeThatBreaksNothingElse()
    {
        IEnumerable<string> rules = Directory.EnumerateFiles(Path.Combine(Checkout.Root, "docs", "rules"), "CT*.md")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(rule => !IsOfGenerators(rule) && !TestedElsewhere.ContainsKey(rule));
        HashSet<string> broken =
            [.. Probes.Where(probe => probe.Rules.Length == 1).Select(probe => probe.Rules[0])];

        string[] unbroken = [.. rules.Except(broken)];
        Assert.Empty(unbroken);
    }

    [Fact]
    public void Suite_HasProbesInPlenty() => Assert.True(Probes.Length >= ProbeCountMin, $"{Probes.Length} probes");

    /// <summary>A probe's number is one of its cases, so that a case's probes are found by their names.</summary>
    [Fact]
    public void ProbeName_BeginsWithACase() => Assert.All(
        Probes, probe => Assert.Contains(int.Parse(Path.GetFileName(probe.Name)[..2], null), probe.Cases));

    /// <summary>Where an analyzer knows the rule, an author sees it in the IDE.</summary>
    [Fact]
    public void CSharpProbeOfARuleOfAnalyzers_IsMarked() => Assert.All(
        Probes.Where(probe => probe.IsCSharp && probe.Rules.Any(IsOfAnalyzers)),
        probe => Assert.True(!probe.Marks.IsEmpty, probe.Name));

    /// <summary>CT01xx, without the one that is about all that cannot be linked, known to analyzers or not.</summary>
    private static bool IsOfAnalyzers(string rule) =>
        rule.StartsWith("CT01", StringComparison.Ordinal) && rule != "CT0111";

    /// <summary>CT04xx: how a contract is written. Contracts.Generators.Tests breaks each of them.</summary>
    private static bool IsOfGenerators(string rule) => rule.StartsWith("CT04", StringComparison.Ordinal);

    private static IEnumerable<int> CasesOfTests() =>
        typeof(CoverageTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributes<CaseAttribute>())
            .SelectMany(attribute => attribute.Numbers);
}
