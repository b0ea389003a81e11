using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Contracts.Bytecode;
using Contracts.Conformance.Tests.Running;
using Contracts.TestKit;

namespace Contracts.Conformance.Tests.Verdicts;

/// <summary>A rejection says what, where and, with symbols, at which line.</summary>
public sealed partial class FindingTests
{
    private const int BadMethodCount = 250;

    /// <summary>Access that is denied, but to a base class: that is not in code.</summary>
    private const string BaseClass = "Sandbox/83_PrivateBase.il";

    public static TheoryData<string> ProbesOfCode =>
    [
        .. Probe.Folders.SelectMany(folder => Probe.NamesIn(folder)).Select(Probe.Read)
            .Where(probe => !probe.IsCSharp && probe.Rules.Any(IsAboutCode) && probe.Name != BaseClass)
            .Select(probe => probe.Name),
    ];

    [Theory, MemberData(nameof(ProbesOfCode))]
    public void FindingInCode_NamesRuleMemberAndOffset(string name)
    {
        ImmutableArray<Finding> findings = IlProbe.Build(Probe.Read(name)).Findings;

        Assert.All(findings, finding => Assert.Matches(Place(), finding.Place));
        Assert.All(findings, finding => Assert.Matches(Line(), finding.ToString()));
    }

    [Fact]
    public void FindingsBeyondTheLimit_AreCounted()
    {
        string methods = string.Concat(Enumerable.Range(0, BadMethodCount).Select(
            number => $"  .method public static void M{number}() cil managed {{ .maxstack 8 pop ret }}\n"));
        byte[] module = IlAssembler.Assemble(
            $"\n.class public abstract sealed P extends [System.Runtime]System.Object\n{{\n{methods}}}\n");

        VerificationReport report = ModuleVerifier.Verify(module, Limits.Default, VerifierProfile.Authored);

        Assert.Equal(100, Limits.Default.FindingCountMax);
        Assert.Equal(100, report.Findings.Length);
        Assert.Equal(BadMethodCount, report.FindingCount);
        Assert.False(report.Accepted);
    }

    /// <summary>The linker knows nothing of native integers; the verifier refuses them, at their place.</summary>
    [Fact]
    public void FindingOfTheVerifier_WithSymbols_NamesFileAndLine()
    {
        Probe probe = new("Given.cs", [77], [], [], """
            public sealed partial class Given : Contract
            {
                [Call]
                public int Run(int n)
                {
                    nint wide = n;
                    return (int)(wide * 4);
                }
            }
            """);

        ProbeModule module = CSharpProbe.Build(probe, release: true);

        Finding finding = module.Findings[0];
        Assert.EndsWith("Given.cs", finding.Source!.File, StringComparison.Ordinal);
        Assert.Equal(7, finding.Source.Line);
        Assert.Contains($"Given.cs({finding.Source.Line},", finding.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Type safety, instructions, handlers, and what code calls outside of the module.</summary>
    private static bool IsAboutCode(string rule) =>
        rule.StartsWith("CT03", StringComparison.Ordinal)
        || rule is "CT0101" or "CT0102" or "CT0106" or "CT0109" or "CT0110" or "CT0201" or "CT0208";

    [GeneratedRegex(@"^\S.*::\S.* IL_[0-9a-f]{4,}$")]
    private static partial Regex Place();

    [GeneratedRegex(@"^CT\d{4} .+ IL_[0-9a-f]{4,}: \S.*$")]
    private static partial Regex Line();
}
