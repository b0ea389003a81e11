using Contracts.Bytecode;
using Contracts.Differential.Tests.Generation;
using Contracts.Execution;

namespace Contracts.Differential.Tests;

/// <summary>Valid modules with changed bytes: refused, or the same on both engines.</summary>
internal sealed class MutantRun : FuzzRun
{
    private const int MutantsPerModule = 1_000;
    private const long Gas = 60_000;

    protected override void Run(ulong seed, int count, Tally tally)
    {
        for (int done = 0; done < count; done += MutantsPerModule, seed++)
        {
            Mutator mutator = new(ModuleGenerator.Generate(seed, size: 1 + (int)(seed % 4)));
            Seeded random = new(~seed);
            for (int i = 0; i < Math.Min(MutantsPerModule, count - done); i++)
            {
                byte[] mutant = mutator.Mutate(random);
                string place = $"seed {seed}, mutant {i}";
                Run(place, () => RunOne(mutant, place, tally));
            }
        }
    }

    private static void RunOne(byte[] mutant, string place, Tally tally)
    {
        PipelineResult result = Judge(mutant, place);
        if (!result.Accepted)
        {
            tally.Add("refused");
            return;
        }

        using Twins twins = new(result.Module);
        ExecutionResult executed = twins.Call(1, 3, 5, Gas, place);
        tally.Add(NameOf(executed.Outcome));
    }
}
