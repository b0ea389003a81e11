using System.Collections.Immutable;
using Contracts.Bytecode.Linking;
using Contracts.Conformance.Tests.Running;
using Microsoft.CodeAnalysis;

namespace Contracts.Conformance.Tests.Language;

/// <summary>
/// Every probe and program runs on the node's pipeline and on plain .NET, and says the same on both; what is refused is
/// refused by the same rule in the IDE and by the linker.
/// </summary>
public sealed class LanguageTests
{
    public static TheoryData<string, bool> Probes => DebugAndRelease(ProbeFiles.Probes);

    public static TheoryData<string, bool> Programs => DebugAndRelease(ProbeFiles.Programs);

    public static TheoryData<string, bool> Refused => DebugAndRelease(ProbeFiles.Refused);

    public static TheoryData<string> AcceptedFiles =>
        [.. ProbeFiles.In(ProbeFiles.Probes), .. ProbeFiles.In(ProbeFiles.Programs)];

    public static TheoryData<string> RefusedFiles => [.. ProbeFiles.In(ProbeFiles.Refused)];

    [Theory, MemberData(nameof(Probes))]
    public void Probe_OnThePipeline_EqualsDotNet(string file, bool release) => RunBoth(file, release);

    [Theory, MemberData(nameof(Programs))]
    public void Program_OnThePipeline_EqualsDotNet(string file, bool release) => RunBoth(file, release);

    /// <summary>What is not supported is refused where it is written, by the rule that the source's first line
    /// names.</summary>
    [Theory, MemberData(nameof(Refused))]
    public void Program_NotSupported_IsRefusedWithItsRule(string file, bool release)
    {
        string rule = RefusedProbe.Read(file).Rule;

        LinkResult linked = LanguageProbe.Compile(ProbeFiles.PathOf(file), release).Link();

        Assert.False(linked.IsLinked);
        Assert.All(linked.Findings, finding => Assert.True(rule == finding.RuleId, finding.ToString()));
        Assert.Contains(linked.Findings, finding => finding.Source is not null);
    }

    /// <summary>What runs is not reported: an author would change it for nothing. Where .NET's own answer would depend
    /// on
    /// the machine, the line is marked.</summary>
    [Theory, MemberData(nameof(AcceptedFiles))]
    public async Task Analyzers_OfWhatIsAccepted_ReportTheMarkedLinesOnly(string file) =>
        Assert.Equal(RefusedProbe.MarksOf(file), await AnalyzeAsync(file));

    /// <summary>An author sees the rule that the linker would name, at the construct itself.</summary>
    [Theory, MemberData(nameof(RefusedFiles))]
    public async Task Analyzers_OfWhatIsRefused_ReportTheMarkedLinesByTheSameRule(string file)
    {
        RefusedProbe probe = RefusedProbe.Read(file);

        string[] reported = await AnalyzeAsync(file);

        Assert.Equal(probe.Marks, reported);
        Assert.Equal(probe.LinkerOnly is not null, reported.Length == 0);
        Assert.All(reported, line => Assert.EndsWith(probe.Rule, line, StringComparison.Ordinal));
    }

    // As "line: rule", in order.
    private static async Task<string[]> AnalyzeAsync(string file)
    {
        Compilation compilation = LanguageProbe.CompilationOf(ProbeFiles.PathOf(file), release: true);
        ImmutableArray<Diagnostic> diagnostics = await CSharpProbe.AnalyzeAsync(compilation);
        return
        [
            .. diagnostics
                .Select(diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Id))
                .Distinct().Order().Select(found => $"{found.Line + 1}: {found.Id}"),
        ];
    }

    private static void RunBoth(string file, bool release)
    {
        LanguageProbe probe = LanguageProbe.Compile(ProbeFiles.PathOf(file), release);

        string expected = probe.RunOnDotNet();
        string actual = probe.RunOnThePipeline();

        Assert.Equal(expected, actual);
        Assert.NotEmpty(expected);
    }

    private static TheoryData<string, bool> DebugAndRelease(string folder)
    {
        TheoryData<string, bool> data = [];
        foreach (string file in ProbeFiles.In(folder))
        {
            data.Add(file, true);
            data.Add(file, false);
        }

        return data;
    }
}
