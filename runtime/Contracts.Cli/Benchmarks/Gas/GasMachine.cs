using System.Buffers.Binary;
using System.Diagnostics;
using Contracts.Bytecode;
using Contracts.Bytecode.Metering;
using Contracts.Execution;
using Contracts.State;

namespace Contracts.Cli.Benchmarks.Gas;

/// <summary>
/// A node's pipeline, engine, executor and state, with nothing left out, and a clock around each transaction.
/// </summary>
/// <remarks>What a transaction writes is applied to the state, and that time counts too.</remarks>
internal sealed class GasMachine : IDisposable
{
    private const int HeadSize = 16;
    private const int KeyCount = 1 << 16;
    private const int ApplyBatch = 4_096;
    private const int LargeValueKey = 2;
    private const long GasLimit = 1_000_000_000;

    private static readonly Address Sender = Address.Parse("0x00000000000000000000000000000000000000a1");

    private readonly StateStore _state = new(HashSuite.Blake3);
    private readonly ContractStore _store;
    private readonly TransactionExecutor _executor;
    private int _salt;
    private int _contractCount;

    public GasMachine(Limits limits)
    {
        _store = new ContractStore(new ClrContractEngine(), limits, GasSchedule.Default);
        _executor = new TransactionExecutor(_store);
    }

    /// <summary>Puts a module in the state, with many entries of its own if it is to have a state.</summary>
    public Address Deploy(byte[] module, bool hasState)
    {
        PipelineResult result = _store.Publish(module);
        if (!result.Accepted)
            throw new InvalidOperationException($"The hunt made a bad module: {result.Report.Findings[0]}");
        Address contract = NextAddress();
        _state.Apply([new StateWrite(StateKey.ForCodeHash(contract), result.Module.CodeHash.ToBytes())]);
        for (int first = 0; hasState && first < KeyCount; first += ApplyBatch)
            _state.Apply([.. Enumerable.Range(first, ApplyBatch).Select(number => EntryOf(contract, number))]);
        return contract;
    }

    /// <summary>Deploys a module as a transaction does; the time that it took is for others to measure.</summary>
    public GasSample DeployByTransaction(byte[] module)
    {
        byte[] package = new ContractPackage("Gas", default, "{}", module).ToBytes();
        byte[] arguments = new byte[HeadSize + GasOperands.Size - sizeof(int)];
        Address contract = NextAddress();
        TransactionRequest request = new(default, Sender, GasLimit, new DeployAction(contract, package, arguments));
        GasProgram program = new("deploy: and run all", contract, 0, module.Length, GasOperands.None);
        ExecutionResult result = _executor.Execute(request, _state, new BlockContext(Height: 1, Time: 1_000));
        Apply(result);
        if (!result.Outcome.IsSuccess)
            throw new InvalidOperationException($"The hunt made a bad module: {result.Outcome}");
        return new GasSample(program, Nanoseconds: 0, result.GasUsed, Bytes: 0, Rounds: 1);
    }

    /// <summary>Runs a program once; null where it did not succeed.</summary>
    public GasSample? Run(GasProgram program, int rounds)
    {
        CallAction call = new(program.Contract, InputOf(program, rounds));
        TransactionRequest request = new(default, Sender, GasLimit, call);
        long bytesBefore = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        ExecutionResult result = _executor.Execute(request, _state, new BlockContext(Height: 1, Time: 1_000));
        Apply(result);
        double nanoseconds = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        long bytes = GC.GetAllocatedBytesForCurrentThread() - bytesBefore;
        if (!result.Outcome.IsSuccess)
            return null;
        long gas = result.GasUsed - TransactionExecutor.IntrinsicGas(call, GasSchedule.Default.Host);
        return new GasSample(program, nanoseconds, gas, bytes, rounds);
    }

    public void Dispose()
    {
        _executor.Dispose();
        _store.Dispose();
    }

    private void Apply(ExecutionResult result)
    {
        if (!result.Writes.IsEmpty)
            _state.Apply(result.Writes.AsSpan());
        if (!result.CounterChanges.IsEmpty)
            _state.Apply([.. result.CounterChanges.Select(change => change.ApplyTo(_state.Read(change.Key)))]);
    }

    private Address NextAddress()
    {
        byte[] address = new byte[Address.Size];
        BinaryPrimitives.WriteInt32BigEndian(address, ++_contractCount);
        return Address.FromBytes(address, 0);
    }

    private byte[] InputOf(GasProgram program, int rounds)
    {
        if (program.IsAbi)
            return AbiInputOf(program, rounds);
        byte[] input = new byte[HeadSize + GasOperands.Size];
        BinaryPrimitives.WriteInt32BigEndian(input, program.Number);
        BinaryPrimitives.WriteInt32BigEndian(input.AsSpan(4), rounds);
        BinaryPrimitives.WriteInt32BigEndian(input.AsSpan(8), program.Size);
        BinaryPrimitives.WriteInt32BigEndian(input.AsSpan(12), ++_salt);
        program.Operands.CopyTo(input.AsSpan(HeadSize));
        return input;
    }

    private static byte[] AbiInputOf(GasProgram program, int rounds)
    {
        CanonicalWriter input = new(capacity: 12);
        input.WriteUInt32(unchecked((uint)program.Number));
        input.WriteInt32(rounds);
        input.WriteInt32(program.Size);
        return input.ToArray();
    }

    private static StateWrite EntryOf(Address contract, int number)
    {
        byte[] key = new byte[24];
        BinaryPrimitives.WriteInt32BigEndian(key, number);
        byte[] value = new byte[number == LargeValueKey ? Limits.Default.ValueSizeMax : 32];
        return new StateWrite(StateKey.ForData(contract, key), value);
    }
}
