using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics;
using Contracts.Execution;
using Contracts.Ledger.Executors;
using Contracts.State;

namespace Contracts.Cli.Benchmarks;

/// <summary>
/// Transfers between accounts that compute for a given time: between the reads and the writes of two values, or beside
/// a subtraction from one counter and an addition to another.
/// </summary>
internal sealed class SpinningBlock : IExecutableBlock
{
    /// <summary>That of a token transfer.</summary>
    private const double GasPerMicrosecond = 30_000;

    private const int StartBalance = 1_000_000;

    private readonly StateKey[] _keys;
    private readonly TransferOrder _order;
    private readonly bool _isCounted;
    private readonly long _spinTicks;
    private readonly long _gas;

    /// <param name="order">Who pays whom.</param>
    /// <param name="microseconds">How long a transaction computes.</param>
    /// <param name="isCounted">Whether balances are counters.</param>
    public SpinningBlock(TransferOrder order, double microseconds, bool isCounted)
    {
        _order = order;
        _isCounted = isCounted;
        _keys = [.. Enumerable.Range(0, order.AccountCount).Select(number => KeyOf(number, isCounted))];
        _spinTicks = (long)(microseconds * 1e-6 * Stopwatch.Frequency);
        _gas = 1 + (long)(microseconds * GasPerMicrosecond);
    }

    public int TransactionCount => _order.Transfers.Length;

    public StateStore CreateState()
    {
        StateStore state = new(HashSuite.Sha256);
        byte[] balance = _isCounted ? CounterValue.Encode(StartBalance)! : Encode(StartBalance);
        state.Apply([.. _keys.Select(key => new StateWrite(key, balance))]);
        return state;
    }

    public int PredecessorOf(int index) => _order.Predecessors[index];

    public ExecutionResult Execute(int index, IStateReader state)
    {
        (int from, int to) = _order.Transfers[index];
        return _isCounted ? Count(state, from, to) : ReadAndWrite(state, from, to);
    }

    private ExecutionResult ReadAndWrite(IStateReader state, int from, int to)
    {
        if (!state.TryRead(_keys[from], out byte[]? source) || !state.TryRead(_keys[to], out byte[]? target))
            return ExecutionResult.Abandoned;

        Spin();
        StateWrite debit = new(_keys[from], Encode(Decode(source!) - 1));
        StateWrite credit = new(_keys[to], Encode(Decode(target!) + 1));
        ImmutableArray<StateWrite> writes = from < to ? [debit, credit] : [credit, debit];
        return new ExecutionResult { Outcome = Outcome.Success, GasUsed = _gas, Writes = writes };
    }

    private ExecutionResult Count(IStateReader state, int from, int to)
    {
        CounterView source = new();
        CounterView target = new();
        if (!state.TryReadCounter(_keys[from], isExact: false, source)
            || !state.TryReadCounter(_keys[to], isExact: false, target))
        {
            return ExecutionResult.Abandoned;
        }

        Spin();
        if (!source.TrySubtract(1) || !target.TryAdd(1))
            return new ExecutionResult { Outcome = Outcome.Success, GasUsed = _gas };
        CounterChange debit = new(_keys[from], unchecked(UInt128.Zero - UInt128.One));
        CounterChange credit = new(_keys[to], UInt128.One);
        ImmutableArray<CounterChange> changes = from < to ? [debit, credit] : [credit, debit];
        return new ExecutionResult { Outcome = Outcome.Success, GasUsed = _gas, CounterChanges = changes };
    }

    private void Spin()
    {
        if (_spinTicks == 0)
            return;
        long end = Stopwatch.GetTimestamp() + _spinTicks;
        while (Stopwatch.GetTimestamp() < end)
        {
        }
    }

    private static byte[] Encode(long value)
    {
        byte[] bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes;
    }

    private static long Decode(byte[] value) => BinaryPrimitives.ReadInt64BigEndian(value);

    private static StateKey KeyOf(int number, bool isCounted)
    {
        byte[] key = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(key, number);
        return isCounted ? StateKey.ForCounter(default, key) : StateKey.ForData(default, key);
    }
}
