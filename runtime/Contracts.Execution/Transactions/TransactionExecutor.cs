using System.Buffers.Binary;
using Contracts.Bytecode;
using Contracts.Bytecode.Metering;

namespace Contracts.Execution;

/// <inheritdoc/>
public sealed class TransactionExecutor : ITransactionExecutor, IDisposable
{
    private readonly ContractStore _contracts;
    private readonly ThreadLocal<TransactionRun> _runs;

    /// <summary>Creates an executor of the contracts in a store, under its limits and prices.</summary>
    public TransactionExecutor(ContractStore contracts)
    {
        _contracts = contracts;
        StateKeyCache keys = new();
        _runs = new ThreadLocal<TransactionRun>(() => new TransactionRun(contracts, keys));
    }

    /// <summary>Gas that a transaction costs before anything of it runs; one with less gas faults at once.</summary>
    public static long IntrinsicGas(TransactionAction action, HostPrices prices) => prices.Transaction + action switch
    {
        CallAction call => (long)call.Input.Length * prices.InputByte,
        DeployAction deploy =>
            ((long)deploy.Arguments.Length * prices.InputByte) + ((long)deploy.Package.Length * prices.DeployByte),
        _ => throw new ArgumentException("A transaction calls or deploys.", nameof(action)),
    };

    /// <inheritdoc/>
    public ExecutionResult Execute(TransactionRequest request, IStateReader state, BlockContext block)
    {
        ArgumentNullException.ThrowIfNull(request.Action);
        if (ContractThread.CountedStackMax < _contracts.Limits.StackSizeMax)
            throw new InvalidOperationException("Transactions are executed on threads of ContractThread only.");

        TransactionRun run = _runs.Value!;
        run.Start(request, state, block);
        long gas = request.GasLimit - IntrinsicGas(request.Action, _contracts.Prices.Host);
        FrameResult result = gas < 0
            ? new FrameResult(Outcome.Fault(FaultCode.OutOfGas), 0, [])
            : Execute(run, request, gas);
        return run.IsAbandoned ? ExecutionResult.Abandoned : Settle(run, request.GasLimit, result);
    }

    /// <inheritdoc/>
    public void Dispose() => _runs.Dispose();

    private FrameResult Execute(TransactionRun run, TransactionRequest request, long gas)
    {
        switch (request.Action)
        {
            case CallAction call when call.Input.Length > _contracts.Limits.InputSizeMax:
                return Fault(FaultCode.LimitExceeded, InputLimit());
            case CallAction call:
                CallInput input = new(call.Target, request.Sender, call.Input, call.Input.Length);
                return run.Call(input, gas, isReadOnly: false);
            default:
                return Deploy(run, request.Sender, (DeployAction)request.Action, gas);
        }
    }

    private FrameResult Deploy(TransactionRun run, Address sender, DeployAction deploy, long gas)
    {
        if (deploy.Arguments.Length > _contracts.Limits.InputSizeMax)
            return Fault(FaultCode.LimitExceeded, InputLimit());

        StateKey codeHashKey = StateKey.ForCodeHash(deploy.Contract);
        if (!run.TryRead(codeHashKey, out byte[]? present))
            return Fault(FaultCode.ContractExists, "");
        if (present is not null)
            return Fault(FaultCode.ContractExists, deploy.Contract.ToString());
        Finding? finding = ContractPackage.TryRead(deploy.Package, _contracts.Limits, out ContractPackage? package);
        if (finding is null && !TryCountModule(run, package!.CodeHash))
        {
            string limit = Limit(nameof(Limits.ModuleCountMax), _contracts.Limits.ModuleCountMax);
            return Fault(FaultCode.LimitExceeded, limit);
        }

        finding ??= Publish(package!);
        if (finding is not null)
            return Fault(FaultCode.ModuleRejected, finding.ToString());

        run.State.Write(codeHashKey, package!.CodeHash.ToBytes());
        run.State.Write(StateKey.ForPackage(deploy.Contract), deploy.Package);
        byte[] input = [0, 0, 0, 0, .. deploy.Arguments];
        return run.Call(
            new CallInput(deploy.Contract, sender, input, input.Length, IsDeployment: true), gas, isReadOnly: false);
    }

    /// <summary>
    /// Notes that the chain has a module; false where it has too many already, or where that is not known yet.
    /// </summary>
    private bool TryCountModule(TransactionRun run, Hash256 codeHash)
    {
        StateKey moduleKey = StateKey.ForModule(codeHash);
        StateKey countKey = StateKey.ForModuleCount();
        if (!run.TryRead(moduleKey, out byte[]? known))
            return false;
        if (known is not null)
            return true;
        if (!run.TryRead(countKey, out byte[]? written))
            return false;

        int count = written is null ? 0 : BinaryPrimitives.ReadInt32BigEndian(written);
        if (count >= _contracts.Limits.ModuleCountMax)
            return false;
        byte[] counted = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(counted, count + 1);
        run.State.Write(moduleKey, [1]);
        run.State.Write(countKey, counted);
        return true;
    }

    private Finding? Publish(ContractPackage package)
    {
        if (_contracts.TryGet(package.CodeHash, out _))
            return null;
        PipelineResult result = _contracts.Publish(package.Module);
        return result.Accepted ? null : result.Report.Findings[0];
    }

    private static ExecutionResult Settle(TransactionRun run, long gasLimit, FrameResult result)
    {
        bool isFault = result.Outcome.Kind == OutcomeKind.Faulted;
        bool isSuccess = result.Outcome.IsSuccess;
        return new ExecutionResult
        {
            Outcome = result.Outcome,
            GasUsed = isFault ? gasLimit : gasLimit - result.GasLeft,
            MemoryUsed = run.MemoryUsed,
            Result = result.Result,
            Events = isSuccess ? [.. run.Events] : [],
            Writes = isSuccess ? run.State.CollectWrites() : [],
            CounterChanges = isSuccess ? run.Counters.CollectChanges() : [],
        };
    }

    private string InputLimit() => Limit(nameof(Limits.InputSizeMax), _contracts.Limits.InputSizeMax);

    private static string Limit(string name, int value) => string.Create(null, $"{name} {value}");

    private static FrameResult Fault(FaultCode code, string detail) => new(Outcome.Fault(code, detail), 0, []);
}
