using Contracts.Bytecode;
using Contracts.Bytecode.Metering;
using Contracts.Execution;

namespace Contracts.Differential.Tests;

/// <summary>
/// One generated module, deployed at two fixed addresses of an otherwise empty state, on one engine.
/// </summary>
internal sealed class FuzzMachine : IStateReader, IDisposable
{
    public static readonly Address Contract = Address.Parse("0x00000000000000000000000000000000000000c0");

    /// <summary>The address that differs from the contract's in the last bit.</summary>
    private static readonly Address Twin = Address.Parse("0x00000000000000000000000000000000000000c1");

    private static readonly Address Sender = Address.Parse("0x00000000000000000000000000000000000000a1");

    private readonly Dictionary<StateKey, byte[]> _state = [];
    private readonly ContractStore _store;
    private readonly TransactionExecutor _executor;

    /// <summary>Deploys a module that the pipeline has accepted.</summary>
    public FuzzMachine(PreparedModule module, IContractEngine engine)
    {
        _store = new ContractStore(engine, module.Limits, module.Prices);
        _executor = new TransactionExecutor(_store);
        _store.Add(module);
        _state[StateKey.ForCodeHash(Contract)] = module.CodeHash.ToBytes();
        _state[StateKey.ForCodeHash(Twin)] = module.CodeHash.ToBytes();
    }

    /// <summary>Takes a module through the pipeline, which must accept it.</summary>
    public static PreparedModule Prepare(byte[] module)
    {
        PipelineResult result = Judge(module);
        Assert.True(result.Accepted, string.Join('\n', result.Report.Findings));
        return result.Module;
    }

    /// <summary>Takes any bytes through the pipeline.</summary>
    public static PipelineResult Judge(byte[] module) =>
        ModulePipeline.Prepare(module, Limits.Default, GasSchedule.Default);

    public bool TryRead(StateKey key, out byte[]? value)
    {
        value = _state.GetValueOrDefault(key);
        return true;
    }

    /// <summary>Calls one of the module's programs with two integers. The state stays as it was.</summary>
    public ExecutionResult Call(int program, int first, int second, long gasLimit)
    {
        CanonicalWriter input = new(capacity: 12);
        input.WriteUInt32(unchecked((uint)program));
        input.WriteUInt32(unchecked((uint)first));
        input.WriteUInt32(unchecked((uint)second));
        TransactionRequest request = new(default, Sender, gasLimit, new CallAction(Contract, input.ToArray()));
        return ContractThread.Run(
            () => _executor.Execute(request, this, new BlockContext(Height: 1, Time: 1_000)), Limits.Default);
    }

    public void Dispose()
    {
        _executor.Dispose();
        _store.Dispose();
    }
}
