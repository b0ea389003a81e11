using Contracts.Execution;

namespace Contracts.Ledger.Tests.Executors;

/// <summary>
/// What a transaction of a <see cref="SyntheticBlock"/> works with: reads, writes, and a log of what it read.
/// </summary>
internal sealed class SyntheticTransaction(int index, IStateReader state, Action beforeRead)
{
    private readonly Dictionary<int, long?> _reads = [];
    private readonly SortedDictionary<StateKey, byte[]?> _writes = [];
    private readonly List<byte> _log = [];

    public int Index => index;

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

    /// <summary>
    /// The result tells every value that was read, so that a wrong one shows even if it changed nothing else.
    /// </summary>
    public ExecutionResult ToResult() => new()
    {
        Outcome = Outcome.Success,
        GasUsed = 10 + (_log.Count / 8),
        Result = [.. _log],
        Events = [new ContractEvent(default, (uint)index, [], [.. _log])],
        Writes = [.. _writes.Select(write => new StateWrite(write.Key, write.Value))],
    };

    private long? Read(int key)
    {
        if (_reads.TryGetValue(key, out long? known))
            return known;

        beforeRead();
        if (!state.TryRead(SyntheticBlock.Key(key), out byte[]? bytes))
            throw new UnknownValueException();
        long? value = bytes is null ? null : SyntheticBlock.Decode(bytes);
        _reads[key] = value;
        _log.AddRange(SyntheticBlock.Encode(value ?? long.MinValue));
        return value;
    }

    /// <summary>Leaves the transaction where a value is not known yet.</summary>
    internal sealed class UnknownValueException : Exception;
}
