using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Diagnostics;
using Contracts.Execution;
using Contracts.Ledger.Executors;
using Contracts.State;

namespace Contracts.Cli.Benchmarks;

/// <summary>Transfers between accounts that compute for a given time between their reads and their writes.</summary>
internal sealed class SpinningBlock : IExecutableBlock
{
    /// <summary>That of a token transfer.</summary>
    private const double GasPerMicrosecond = 30_000;

    private readonly StateKey[] _keys;
    private readonly (int From, int To)[] _transfers;
    private readonly int[] _predecessors;
    private readonly long _spinTicks;
    private readonly long _gas;

    public SpinningBlock(int transactionCount, int accounts, double microseconds, bool isChained)
    {
        _keys = [.. Enumerable.Range(0, accounts).Select(KeyOf)];
        _transfers = new (int, int)[transactionCount];
        _predecessors = new int[transactionCount];
        _spinTicks = (long)(microseconds * 1e-6 * Stopwatch.Frequency);
        _gas = 1 + (long)(microseconds * GasPerMicrosecond);
        Dictionary<int, int> lastOfSender = [];
        Random random = new(1);
        for (int i = 0; i < transactionCount; i++)
        {
            int from = isChained ? 0 : random.Next(accounts);
            int to = (from + 1 + random.Next(accounts - 1)) % accounts;
            _transfers[i] = (from, to);
            _predecessors[i] = lastOfSender.GetValueOrDefault(from, -1);
            lastOfSender[from] = i;
        }
    }

    public int TransactionCount => _transfers.Length;

    public StateStore CreateState()
    {
        StateStore state = new(HashSuite.Sha256);
        state.Apply([.. _keys.Select(key => new StateWrite(key, Encode(1_000_000)))]);
        return state;
    }

    public int PredecessorOf(int index) => _predecessors[index];

    public ExecutionResult Execute(int index, IStateReader state)
    {
        (int from, int to) = _transfers[index];
        if (!state.TryRead(_keys[from], out byte[]? source) || !state.TryRead(_keys[to], out byte[]? target))
            return ExecutionResult.Abandoned;

        Spin();
        StateWrite debit = new(_keys[from], Encode(Decode(source!) - 1));
        StateWrite credit = new(_keys[to], Encode(Decode(target!) + 1));
        ImmutableArray<StateWrite> writes = from < to ? [debit, credit] : [credit, debit];
        return new ExecutionResult { Outcome = Outcome.Success, GasUsed = _gas, Writes = writes };
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

    private static StateKey KeyOf(int number)
    {
        byte[] key = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(key, number);
        return StateKey.ForData(default, key);
    }
}
