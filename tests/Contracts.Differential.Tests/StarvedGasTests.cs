using Contracts.Bytecode;
using Contracts.Differential.Tests.Generation;
using Contracts.Execution;

namespace Contracts.Differential.Tests;

/// <summary>
/// What a program does with enough gas, it does with any other amount that is enough, and nothing with less.
/// </summary>
public sealed class StarvedGasTests
{
    private const int ProgramCount = 60;
    private const long AmpleGas = 3_000_000;

    [Fact]
    public void GeneratedProgram_RunTwice_GivesTheSameResult()
    {
        for (ulong seed = 1_000; seed < 1_000 + ProgramCount; seed++)
        {
            PreparedModule module = FuzzMachine.Prepare(ModuleGenerator.Generate(seed, size: 30));
            using FuzzMachine machine = new(module, new ClrContractEngine());
            using FuzzMachine another = new(module, new ClrContractEngine());
            ExecutionResult first = machine.Call(1, 3, 5, AmpleGas);
            Assert.True(first == machine.Call(1, 3, 5, AmpleGas), $"seed {seed}: a second call differs");
            Assert.True(first == another.Call(1, 3, 5, AmpleGas), $"seed {seed}: another machine differs");
        }
    }

    [Fact]
    public void GeneratedProgram_GasAroundWhatItNeeds_IsCutExactly()
    {
        for (ulong seed = 2_000; seed < 2_000 + ProgramCount; seed++)
        {
            PreparedModule module = FuzzMachine.Prepare(ModuleGenerator.Generate(seed, size: 15));
            using FuzzMachine machine = new(module, new ClrContractEngine());
            ExecutionResult ample = machine.Call(1, 3, 5, AmpleGas);
            if (ample.Outcome.Kind != OutcomeKind.Success)
                continue;

            long used = ample.GasUsed;
            Assert.True(ample == machine.Call(1, 3, 5, AmpleGas + 12_345), $"seed {seed}: more gas changes the result");
            for (long gas = Math.Max(0, used - 40); gas < used; gas++)
                AssertStarved(machine.Call(1, 3, 5, gas), gas, $"seed {seed}, gas {gas} of {used}");
            AssertStarved(machine.Call(1, 3, 5, used / 2), used / 2, $"seed {seed}, half of {used}");
        }
    }

    /// <summary>
    /// A program may see how much gas it has, by what a call to itself with a gas limit comes to; so with less it may
    /// end in another way, but never uses more than it has, and leaves nothing behind unless it succeeds.
    /// </summary>
    private static void AssertStarved(ExecutionResult result, long gas, string place)
    {
        Assert.True(result.GasUsed <= gas, $"{place}: used {result.GasUsed}");
        if (result.Outcome.Kind == OutcomeKind.Faulted)
            Assert.True(result.GasUsed == gas, $"{place}: a fault uses all gas, not {result.GasUsed}");
        if (!result.Outcome.IsSuccess)
            Assert.True(result.Writes.IsEmpty && result.Events.IsEmpty, $"{place}: {result.Outcome} left something");
    }
}
