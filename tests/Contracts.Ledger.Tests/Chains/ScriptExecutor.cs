using Contracts.Execution;

namespace Contracts.Ledger.Tests.Chains;

/// <summary>
/// A stand-in for the contracts engine. The input is a command and its operands, one byte each: small enough that a
/// test says in a line what a transaction does.
/// </summary>
internal sealed class ScriptExecutor : ITransactionExecutor
{
    public const byte Set = 1;
    public const byte Transfer = 2;
    public const byte Revert = 3;
    public const byte Fault = 4;
    public const byte NodeBug = 5;

    public static StateKey Key(Address contract, byte number) => StateKey.ForData(contract, [number]);

    public ExecutionResult Execute(TransactionRequest request, IStateReader state, BlockContext block)
    {
        if (request.Action is not CallAction { Target: var target, Input: var input })
            return Failed(Outcome.Fault(FaultCode.ModuleRejected), request.GasLimit);

        return input[0] switch
        {
            Set => Succeeded(target, new StateWrite(Key(target, input[1]), input[2] == 0 ? null : [input[2]])),
            Transfer => Move(target, state, input[1], input[2], input[3]),
            Revert => Failed(Outcome.Revert(7, "\ud800 no"), gasUsed: 5),
            Fault => Failed(Outcome.Fault(FaultCode.OutOfGas), request.GasLimit),
            NodeBug => throw new InvalidOperationException("a bug of the node"),
            _ => throw new ArgumentException("no such command"),
        };
    }

    private static ExecutionResult Move(Address target, IStateReader state, byte from, byte to, byte amount)
    {
        if (!state.TryRead(Key(target, from), out byte[]? source) || !state.TryRead(Key(target, to), out byte[]? sink))
            return ExecutionResult.Abandoned;
        int have = source?[0] ?? 0;
        if (from == to || have < amount || (sink?[0] ?? 0) + amount > byte.MaxValue)
            return Failed(Outcome.Revert(1, "insufficient"), gasUsed: 5);
        return Succeeded(
            target,
            new StateWrite(Key(target, from), have == amount ? null : [(byte)(have - amount)]),
            new StateWrite(Key(target, to), [(byte)((sink?[0] ?? 0) + amount)]));
    }

    private static ExecutionResult Succeeded(Address target, params StateWrite[] writes) => new()
    {
        Outcome = Outcome.Success,
        GasUsed = 10 + writes.Length,
        Result = [1],
        Events = [new ContractEvent(target, 9, [1], [2, 3])],
        Writes = [.. writes.OrderBy(write => write.Key)],
    };

    private static ExecutionResult Failed(Outcome outcome, long gasUsed) =>
        new() { Outcome = outcome, GasUsed = gasUsed };
}
