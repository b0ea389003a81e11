using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Contracts.Bytecode;
using Contracts.Conformance.Tests.Running;
using Contracts.Execution;
using Contracts.Ledger;
using Microsoft.CodeAnalysis;

namespace Contracts.Conformance.Tests;

/// <summary>Every probe of one chapter does what its header says.</summary>
/// <typeparam name="TChapter">The derived class, whose name is the folder's.</typeparam>
[SuppressMessage("Design", "CA1000", Justification = "xunit asks the derived class for its data.")]
public abstract class ProbeTests<TChapter>
{
    public static TheoryData<string> Probes => [.. Probe.NamesIn(typeof(TChapter).Name)];

    public static TheoryData<string> CSharpProbes =>
        [.. Probe.NamesIn(typeof(TChapter).Name).Where(name => Probe.Read(name).IsCSharp)];

    [Theory, MemberData(nameof(Probes))]
    public void Probe_OnThePipeline_DoesWhatItsHeaderSays(string name)
    {
        Probe probe = Probe.Read(name);
        if (probe.IsAccepted)
            AssertAccepted(probe);
        else
            AssertRejected(probe);
    }

    /// <summary>What an analyzer exists for is reported at the marked lines, and nothing else is.</summary>
    [Theory, MemberData(nameof(CSharpProbes))]
    public async Task Analyzers_ReportExactlyTheMarkedLines(string name)
    {
        Probe probe = Probe.Read(name);
        ImmutableArray<Diagnostic> diagnostics = await CSharpProbe.AnalyzeAsync(probe);
        string[] lines =
        [
            .. diagnostics
                .Select(diagnostic => (diagnostic.Location.GetLineSpan().StartLinePosition.Line, diagnostic.Id))
                .Distinct().Order().Select(found => $"{found.Line + 1}: {found.Id}"),
        ];
        Assert.Equal(probe.Marks, lines);
    }

    private static ImmutableArray<ProbeModule> Build(Probe probe) => probe.IsCSharp
        ? [CSharpProbe.Build(probe, release: true), CSharpProbe.Build(probe, release: false)]
        : [IlProbe.Build(probe)];

    private static void AssertAccepted(Probe probe)
    {
        foreach (ProbeModule module in Build(probe))
        {
            Assert.True(module.Findings.IsEmpty, $"{probe} is rejected:\n{module.Describe()}");
            IReadOnlyList<Receipt>? first = null;
            foreach (IContractEngine engine in ProbeEngine.All)
            {
                using ProbeLedger ledger = new(engine);
                IReadOnlyList<Receipt> receipts = ledger.Run(module.Packages, probe.Steps);
                Assert.Equal(first ?? receipts, receipts);
                first = receipts;
            }
        }
    }

    private static void AssertRejected(Probe probe)
    {
        foreach (ProbeModule module in Build(probe))
        {
            Assert.True(module.Rules.SequenceEqual(probe.Rules), $"{probe}:\n{module.Describe()}");
            Assert.All(module.Findings, finding => Assert.NotEmpty(finding.Place));
            if (!probe.IsCSharp)
                AssertNodeRejects(module.Packages[0], probe.Rules);
        }
    }

    private static void AssertNodeRejects(ContractPackage package, ImmutableArray<string> rules)
    {
        using ProbeLedger ledger = new(ProbeEngine.All[0]);
        Outcome outcome = ledger.Deploy(package);
        Assert.Equal(FaultCode.ModuleRejected, outcome.FaultCode);
        Assert.Contains(outcome.Message.Split(' ')[0], rules);
    }
}
