using Contracts.Differential.Tests.Generation;
using Contracts.Execution;

namespace Contracts.Differential.Tests;

/// <summary>Generated programs on both engines, with ample gas and with less.</summary>
internal sealed class ProgramRun : FuzzRun
{
    private const int ProgramsPerModule = 50;
    private const long AmpleGas = 200_000;

    protected override string Run(ulong seed, int count)
    {
        SortedDictionary<string, int> outcomes = new(StringComparer.Ordinal);
        long calls = 0;
        for (int done = 0; done < count; done += ProgramsPerModule, seed++)
        {
            byte[] module = ModuleGenerator.Generate(seed, size: 4 + (int)(seed % 13), ProgramsPerModule);
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
