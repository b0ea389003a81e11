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
        _runs = new ThreadLocal<TransactionRun>(() => new TransactionRun(contracts));
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
        if (!run.State.TryRead(codeHashKey, out byte[]? present))
        {
            run.IsAbandoned = true;
            return Fault(FaultCode.ContractExists, "");
        }

        if (present is not null)
            return Fault(FaultCode.ContractExists, deploy.Contract.ToString());
        Finding? finding = Publish(deploy.Package, out ContractPackage? package);
        if (finding is not null)
            return Fault(FaultCode.ModuleRejected, finding.ToString());

        run.State.Write(codeHashKey, package!.CodeHash.ToBytes());
        run.State.Write(StateKey.ForPackage(deploy.Contract), deploy.Package);
        byte[] input = [0, 0, 0, 0, .. deploy.Arguments];
        return run.Call(
            new CallInput(deploy.Contract, sender, input, input.Length, IsDeployment: true), gas, isReadOnly: false);
    }

    private Finding? Publish(byte[] bytes, out ContractPackage? package)
    {
        Finding? refusal = ContractPackage.TryRead(bytes, _contracts.Limits, out package);
        if (refusal is not null || _contracts.TryGet(package!.CodeHash, out _))
            return refusal;
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

    private string InputLimit() =>
        string.Create(null, $"{nameof(Limits.InputSizeMax)} {_contracts.Limits.InputSizeMax}");

    private static FrameResult Fault(FaultCode code, string detail) => new(Outcome.Fault(code, detail), 0, []);
}
