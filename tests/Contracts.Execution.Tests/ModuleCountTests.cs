using Contracts.Bytecode;

namespace Contracts.Execution.Tests;

/// <summary>A chain has a bounded number of modules, so that a node can keep all of them ready.</summary>
public sealed class ModuleCountTests
{
    [Fact]
    public void Deploy_OfMoreModulesThanTheLimit_IsAFaultThatNamesIt()
    {
        using Machine machine = new(Limits.Default with { ModuleCountMax = 1 });
        Assert.Equal(Outcome.Success, Deploy(machine, 2, "Return(1);").Outcome);

        ExecutionResult refused = Deploy(machine, 3, "Return(2);");

        Assert.Equal(Outcome.Fault(FaultCode.LimitExceeded, "ModuleCountMax 1"), refused.Outcome);
        Assert.Empty(refused.Writes);
        Assert.Equal(Outcome.Success, machine.Call(2, [1]).Outcome);
    }

    [Fact]
    public void Deploy_OfAModuleThatTheChainHas_CountsOnce()
    {
        using Machine machine = new(Limits.Default with { ModuleCountMax = 2 });
        Deploy(machine, 2, "Return(1);");
        Deploy(machine, 3, "Return(1);");

        Assert.Equal(Outcome.Success, Deploy(machine, 4, "Return(2);").Outcome);
        Assert.Equal<byte>([0, 0, 0, 2], machine.State[StateKey.ForModuleCount()]);
    }

    [Fact]
    public void Deploy_ThatReverts_CountsNothing()
    {
        using Machine machine = new(Limits.Default with { ModuleCountMax = 1 });

        Assert.Equal(OutcomeKind.Reverted, Deploy(machine, 2, "HostFunctions.Revert(1, \"no\");").Outcome.Kind);
        Assert.Equal(Outcome.Success, Deploy(machine, 3, "Return(1);").Outcome);
    }

    private static ExecutionResult Deploy(Machine machine, int number, string body)
    {
        byte[] module = ClosedModule.Compile(body);
        byte[] package = new ContractPackage("Test", default, "{}", module).ToBytes();
        ExecutionResult result = machine.Execute(
            new DeployAction(Machine.AddressOf(number), package, []), gas: 1_000_000_000);
        machine.Apply(result);
        return result;
    }
}
