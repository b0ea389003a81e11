using Contracts.Bytecode.Linking;

namespace Contracts.Conformance.Tests.Language;

/// <summary>Every probe and program runs on the node's pipeline and on plain .NET, and says the same on both.</summary>
public sealed class LanguageTests
{
    public static TheoryData<string, bool> Probes => Sources("Probes");

    public static TheoryData<string, bool> Programs => Sources("Programs");

    public static TheoryData<string, bool> Refused => Sources("Refused");

    [Theory, MemberData(nameof(Probes))]
    public void Probe_OnThePipeline_EqualsDotNet(string file, bool release) => RunBoth(file, release);

    [Theory, MemberData(nameof(Programs))]
    public void Program_OnThePipeline_EqualsDotNet(string file, bool release) => RunBoth(file, release);

    /// <summary>What is not supported yet is refused where it is written, by the rule that the source's first line
    /// names.</summary>
    [Theory, MemberData(nameof(Refused))]
    public void Program_NotSupported_IsRefusedWithItsRule(string file, bool release)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Language", file);
        string rule = File.ReadLines(path).First().Split("// expects ")[1];

        LinkResult linked = LanguageProbe.Compile(path, release).Link();

        Assert.False(linked.IsLinked);
        Assert.All(linked.Findings, finding => Assert.Equal(rule, finding.RuleId));
        Assert.Contains(linked.Findings, finding => finding.Source is not null);
    }

    private static void RunBoth(string file, bool release)
    {
        LanguageProbe probe = LanguageProbe.Compile(Path.Combine(AppContext.BaseDirectory, "Language", file), release);

        string expected = probe.RunOnDotNet();
        string actual = probe.RunOnThePipeline();

        Assert.Equal(expected, actual);
        Assert.NotEmpty(expected);
    }

    private static TheoryData<string, bool> Sources(string folder)
    {
        TheoryData<string, bool> data = [];
        string path = Path.Combine(AppContext.BaseDirectory, "Language", folder);
        foreach (string file in Directory.GetFiles(path, "*.cs").Order(StringComparer.Ordinal))
        {
            data.Add($"{folder}/{Path.GetFileName(file)}", true);
            data.Add($"{folder}/{Path.GetFileName(file)}", false);
        }

        return data;
    }
}
