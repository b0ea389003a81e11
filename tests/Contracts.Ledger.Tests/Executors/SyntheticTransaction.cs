using Contracts.Execution;

namespace Contracts.Ledger.Tests.Executors;

/// <summary>
/// What a transaction of a <see cref="SyntheticBlock"/> works with: reads, writes, and a log of all that it was told.
/// </summary>
internal sealed class SyntheticTransaction
{
    private readonly IStateReader _state;
    private readonly Action _beforeRead;
    private readonly TransactionCounters _counters = new();
    private readonly Dictionary<int, long?> _reads = [];
    private readonly SortedDictionary<StateKey, byte[]?> _writes = [];
    private readonly List<byte> _log = [];

    public SyntheticTransaction(int index, IStateReader state, Action beforeRead)
    {
        Index = index;
        _state = state;
        _beforeRead = beforeRead;
        _counters.Reset(state);
    }

    public int Index { get; }

    public bool Exists(int key) => Read(key) is not null;

    public long Get(int key) => Read(key) ?? 0;

    public void Set(int key, long value)
    {
        _reads[key] = value;
        _writes[SyntheticBlock.Key(key)] = SyntheticBlock.Encode(value);
    }

    public void Delete(int key)
    {
        _reads[key] = null;
        _writes[SyntheticBlock.Key(key)] = null;
    }

    public void Add(int key, long amount) => Set(key, Get(key) + amount);

    /// <summary>The value of a counter.</summary>
    public UInt128 Count(int counter)
    {
        _beforeRead();
        if (!_counters.TryRead(SyntheticBlock.Counter(counter), out UInt128 value))
            throw new UnknownValueException();
        _log.AddRange(CounterValue.Encode(value) ?? []);
        return value;
    }

    /// <summary>Adds to a counter; false where that is too much.</summary>
    public bool Credit(int counter, UInt128 amount) => Change(counter, amount, isSubtraction: false);

    /// <summary>Subtracts from a counter; false where that is too much.</summary>
    public bool Debit(int counter, UInt128 amount) => Change(counter, amount, isSubtraction: true);

    /// <summary>Does something and takes back what it did to counters, as a call that reverts.</summary>
    public void Revert(Action<SyntheticTransaction> call)
    {
        int before = _counters.JournalLength;
        call(this);
        _counters.RollBack(before);
    }

    /// <summary>
    /// The result tells every value that was read, so that a wrong one shows even if it changed nothing else.
    /// </summary>
    public ExecutionResult ToResult() => new()
    {
        Outcome = Outcome.Success,
        GasUsed = 10 + (_log.Count / 8),
        Result = [.. _log],
        Events = [new ContractEvent(default, (uint)Index, [], [.. _log])],
        Writes = [.. _writes.Select(write => new StateWrite(write.Key, write.Value))],
        CounterChanges = _counters.CollectChanges(),
    };

    private long? Read(int key)
    {
        if (_reads.TryGetValue(key, out long? known))
            return known;

        _beforeRead();
        if (!_state.TryRead(SyntheticBlock.Key(key), out byte[]? bytes))
            throw new UnknownValueException();
        long? value = bytes is null ? null : SyntheticBlock.Decode(bytes);
        _reads[key] = value;
        Log(value ?? long.MinValue);
        return value;
    }

    private bool Change(int counter, UInt128 amount, bool isSubtraction)
    {
        _beforeRead();
        if (!_counters.TryChange(SyntheticBlock.Counter(counter), amount, isSubtraction, out bool isDone))
            throw new UnknownValueException();
        Log(isDone ? 1 : 0);
        return isDone;
    }

    private void Log(long value) => _log.AddRange(SyntheticBlock.Encode(value));

    /// <summary>Leaves the transaction where a value is not known yet.</summary>
    internal sealed class UnknownValueException : Exception;
}
