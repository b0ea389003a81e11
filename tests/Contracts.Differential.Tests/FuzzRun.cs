using Contracts.Bytecode;
using Contracts.Execution;

namespace Contracts.Differential.Tests;

/// <summary>A run of generated cases. A seed and a count give the same cases always; a difference throws.</summary>
internal abstract class FuzzRun
{
    /// <summary>Runs the cases and says in a line what they came to.</summary>
    public string Execute(ulong seed, int count)
    {
        Tally tally = new();
        return ContractThread.Run(
            () =>
            {
                Run(seed, count, tally);
                return $"{count} cases from seed {seed}: {tally}";
            },
            Limits.Default);
    }

    protected abstract void Run(ulong seed, int count, Tally tally);

    /// <summary>Judges bytes that are probably no module: a verdict, never a failure of the verifier.</summary>
    protected static PipelineResult Judge(byte[] module, string place)
    {
        PipelineResult result = FuzzMachine.Judge(module);
        bool hasFailed = result.Report.Findings.Any(finding => finding.RuleId == "CT0001");
        Assert.False(hasFailed, $"{place}: {result.Report.Findings.FirstOrDefault()}");
        return result;
    }

    /// <summary>Runs a case; whatever is thrown says which one it was.</summary>
    protected static void Run(string place, Action run)
    {
        try
        {
            run();
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException(place, exception);
        }
    }

    protected static string NameOf(Outcome outcome) =>
        outcome.Kind == OutcomeKind.Faulted ? outcome.FaultCode.ToString() : outcome.Kind.ToString();
}
