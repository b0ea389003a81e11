using Contracts.Differential.Tests.Generation;
using Contracts.Execution;

namespace Contracts.Differential.Tests;

/// <summary>Generated programs on both engines, with ample gas and with less.</summary>
internal sealed class ProgramRun : FuzzRun
{
    private const int ProgramsPerModule = 100;
    private const long AmpleGas = 200_000;

    /// <summary>Mostly small, so that there are many; what needs more room comes in every sixteenth module.</summary>
    private static int SizeOf(ulong seed) => seed % 16 == 0 ? 25 : 1 + (int)(seed % 5);

    protected override string Run(ulong seed, int count)
    {
        SortedDictionary<string, int> outcomes = new(StringComparer.Ordinal);
        long calls = 0;
        for (int done = 0; done < count; done += ProgramsPerModule, seed++)
        {
            byte[] module = ModuleGenerator.Generate(seed, SizeOf(seed), ProgramsPerModule);
            using Twins twins = new(FuzzMachine.Prepare(module));
            for (int program = 1; program <= ProgramsPerModule; program++)
            {
                ExecutionResult ample = twins.Call(program, 3, 5, AmpleGas, $"seed {seed}");
                string outcome = ample.Outcome.Kind == OutcomeKind.Faulted
                    ? ample.Outcome.FaultCode.ToString()
                    : ample.Outcome.Kind.ToString();
                outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
                calls += 1;
            }
        }

        return $"{count} programs, {calls} calls: "
            + string.Join(", ", outcomes.Select(pair => $"{pair.Value} {pair.Key}"));
    }
}
