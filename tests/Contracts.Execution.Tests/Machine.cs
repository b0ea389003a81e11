using Contracts.Bytecode.Metering;

namespace Contracts.Execution.Tests;

/// <summary>
/// An executor with contracts at fixed addresses and a settled state, driven from a thread that may run contracts.
/// </summary>
internal sealed class Machine : IDisposable
{
    public static readonly Address Sender = AddressOf(1);
    public static readonly BlockContext Block = new(Height: 7, Time: 1_700_000_000_000);

    private readonly ContractStore _contracts;
    private readonly TransactionExecutor _executor;
    private readonly Dictionary<StateKey, byte[]> _state = [];

    public Machine(Limits? limits = null, GasSchedule? prices = null)
    {
        _contracts = new ContractStore(
            new ClrContractEngine(), limits ?? Limits.Default, prices ?? GasSchedule.Default);
        _executor = new TransactionExecutor(_contracts);
    }

    public IStateReader? Reader { get; set; }

    public GasSchedule Prices => _contracts.Prices;

    public IReadOnlyDictionary<StateKey, byte[]> State => _state;

    public static Address AddressOf(int number)
    {
        byte[] bytes = new byte[Address.Size];
        bytes[^1] = (byte)number;
        return Address.FromBytes(bytes, 0);
    }

    /// <summary>Runs one body once, with a call's default gas.</summary>
    public static ExecutionResult Run(string body, string types = "", byte[]? input = null, long gas = 10_000_000)
    {
        using Machine machine = new();
        machine.Install(2, ClosedModule.Compile(body, types));
        return machine.Call(2, input ?? [1], gas);
    }

    public void Install(int number, byte[] module)
    {
        Bytecode.PreparedModule prepared = ClosedModule.Prepare(module, _contracts.Prices);
        _contracts.Add(prepared);
        _state[StateKey.ForCodeHash(AddressOf(number))] = prepared.CodeHash.ToBytes();
    }

    public ExecutionResult Call(int number, byte[] input, long gas = 10_000_000) =>
        Execute(new CallAction(AddressOf(number), input), gas);

    public ExecutionResult Execute(TransactionAction action, long gas)
    {
        TransactionRequest request = new(default, Sender, gas, action);
        IStateReader reader = Reader ?? new SettledState(_state);
        return ContractThread.Run(() => _executor.Execute(request, reader, Block), _contracts.Limits);
    }

    public void Apply(ExecutionResult result)
    {
        IEnumerable<StateWrite> counters =
            result.CounterChanges.Select(change => change.ApplyTo(_state.GetValueOrDefault(change.Key)));
        foreach (StateWrite write in (StateWrite[])[.. result.Writes, .. counters])
        {
            if (write.Value is null)
                _state.Remove(write.Key);
            else
                _state[write.Key] = write.Value;
        }
    }

    public void Dispose()
    {
        _executor.Dispose();
        _contracts.Dispose();
    }

    private sealed class SettledState(Dictionary<StateKey, byte[]> entries) : IStateReader
    {
        public bool TryRead(StateKey key, out byte[]? value)
        {
            entries.TryGetValue(key, out value);
            return true;
        }
    }
}
