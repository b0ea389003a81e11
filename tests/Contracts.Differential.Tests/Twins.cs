using Contracts.Bytecode;
using Contracts.Execution;

namespace Contracts.Differential.Tests;

/// <summary>One module on both engines: whatever it does, it must do on both.</summary>
internal sealed class Twins : IDisposable
{
    private readonly FuzzMachine _compiled;
    private readonly FuzzMachine _interpreted;

    public Twins(PreparedModule module)
    {
        _compiled = new FuzzMachine(module, new ClrContractEngine());
        _interpreted = new FuzzMachine(module, new InterpreterEngine());
    }

    /// <summary>Runs a program on both, and fails with the place where they differ.</summary>
    /// <returns>What both did.</returns>
    public ExecutionResult Call(int program, int first, int second, long gasLimit, string place)
    {
        ExecutionResult compiled = _compiled.Call(program, first, second, gasLimit);
        ExecutionResult interpreted = _interpreted.Call(program, first, second, gasLimit);
        Assert.True(
            compiled == interpreted,
            $"{place}, program {program}, gas {gasLimit}:\nclr         {Describe(compiled)}\n"
                + $"interpreter {Describe(interpreted)}");
        return compiled;
    }

    public void Dispose()
    {
        _compiled.Dispose();
        _interpreted.Dispose();
    }

    private static string Describe(ExecutionResult result) =>
        $"{result.Outcome}, gas {result.GasUsed}, memory {result.MemoryUsed}, {Convert.ToHexString(result.Result)}, "
        + $"{result.Events.Length} events, {result.Writes.Length} writes";
}
