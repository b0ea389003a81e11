using Contracts.Differential.Tests.Generation;
using Contracts.Execution;

namespace Contracts.Differential.Tests;

/// <summary>Generated programs on both engines, with ample gas and with less.</summary>
internal sealed class ProgramRun : FuzzRun
{
    private const int ProgramsPerModule = 100;
    private const long AmpleGas = 200_000;

    /// <summary>What a call costs before anything runs.</summary>
    private const long IntrinsicGas = 10_120;

    /// <summary>A program that needs no more gas than this is run with every amount.</summary>
    private const long SmallGas = 600;

    protected override void Run(ulong seed, int count, Tally tally)
    {
        for (int done = 0; done < count; done += ProgramsPerModule, seed++)
        {
            byte[] module = ModuleGenerator.Generate(seed, SizeOf(seed), ProgramsPerModule);
            using Twins twins = new(FuzzMachine.Prepare(module));
            Seeded random = new(~seed);
            for (int program = 1; program <= Math.Min(ProgramsPerModule, count - done); program++)
                RunOne(twins, program, random, $"seed {seed}", tally);
        }
    }

    private static void RunOne(Twins twins, int program, Seeded random, string place, Tally tally)
    {
        (int first, int second) = (random.Below(8), random.Int32());
        ExecutionResult ample = twins.Call(program, first, second, AmpleGas, place);
        tally.Add(NameOf(ample.Outcome));
        long used = ample.GasUsed - IntrinsicGas;
        if (ample.Outcome.Kind != OutcomeKind.Faulted && used <= SmallGas && program % 4 == 0)
        {
            for (long gas = 0; gas < used; gas++)
                twins.Call(program, first, second, IntrinsicGas + gas, place);
            tally.Add("starved at every gas");
            return;
        }

        // A fault spends all gas, so that what it would need is not known; most of it is near the start.
        long range = ample.Outcome.Kind == OutcomeKind.Faulted ? 2_000 : used;
        twins.Call(program, first, second, IntrinsicGas + random.Below((int)range), place);
    }

    /// <summary>Mostly small, so that there are many; what needs more room comes in every sixteenth module.</summary>
    private static int SizeOf(ulong seed) => seed % 16 == 0 ? 25 : 1 + (int)(seed % 5);
}
