using Contracts.Bytecode;
using Contracts.Bytecode.Metering;
using Contracts.Cli.Benchmarks;
using Contracts.Conformance.Tests.Running;

namespace Contracts.Conformance.Tests.Verdicts;

/// <summary>Modules made to be slow: each ends with a verdict, within a bound of memory.</summary>
/// <remarks>How long each takes is measured by <c>contracts bench verifier</c>; no test is timed.</remarks>
public sealed class WorstModuleTests
{
    /// <summary>Bytes allocated for one verdict, in all; most of it is let go again at once.</summary>
    private const long AllocationMax = 400_000_000;

    public static TheoryData<string> Names => [.. WorstModules.All.Select(module => module.Name)];

    [Theory, MemberData(nameof(Names)), Case(88, 89)]
    public void WorstModule_IsJudgedWithinItsBound(string name)
    {
        byte[] module = WorstModules.All.Single(candidate => candidate.Name == name).Build();
        Assert.True(module.Length <= Limits.Default.ModuleSizeMax);

        long before = GC.GetAllocatedBytesForCurrentThread();
        VerificationReport report = ModuleVerifier.Verify(module, Limits.Default, VerifierProfile.Authored);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.DoesNotContain(report.Findings, finding => finding.RuleId == "CT0001");
        Assert.True(allocated < AllocationMax, $"{allocated:N0} bytes");
    }

    /// <summary>
    /// Fifteen methods of the largest size, with a branch in every line of source. Metering once took minutes for that.
    /// </summary>
    [Fact, Case(89)]
    public void MethodsOfManyBranches_AreMetered()
    {
        PipelineResult result =
            ModulePipeline.Prepare(WorstModules.OrdinaryCode(), Limits.Default, GasSchedule.Default);

        Assert.True(result.Accepted);
    }
}
