using Contracts.Execution;
using Contracts.State.MultiVersion;

namespace Contracts.State.Tests;

public sealed class MultiVersionMemoryTests
{
    private static readonly byte[] SettledValue = [100];

    private readonly StateStore _settled = new(HashSuite.Sha256);
    private readonly MultiVersionMemory _memory = new();
    private readonly EntryPool _pool = new();

    public MultiVersionMemoryTests()
    {
        _settled.Apply([new StateWrite(Key(1), SettledValue)]);
        _memory.Reset(_settled, transactionCount: 16);
    }

    [Fact]
    public void Read_NoWriterBefore_GivesTheSettledValue()
    {
        _memory.Value(Key(1), _pool).Write(5, [1]);

        Assert.Equal(ReadOutcome.Settled, _memory.Value(Key(1), _pool).Read(5, out byte[]? value, out int writer));
        Assert.Equal(SettledValue, value);
        Assert.Equal(-1, writer);
        Assert.Equal(ReadOutcome.Settled, _memory.Value(Key(2), _pool).Read(5, out value, out _));
        Assert.Null(value);
    }

    [Fact]
    public void Read_SeveralWriters_GivesTheLastOneBefore()
    {
        VersionedValue entry = _memory.Value(Key(1), _pool);
        foreach (int writer in new[] { 7, 2, 9, 4, 0 })
            entry.Write(writer, [(byte)writer]);

        int[] expected = [-1, 0, 0, 2, 2, 4, 4, 4, 7, 7, 9];
        for (int reader = 0; reader < expected.Length; reader++)
        {
            entry.Read(reader, out byte[]? value, out int writer);
            Assert.Equal(expected[reader], writer);
            Assert.Equal(writer < 0 ? SettledValue : [(byte)writer], value);
        }
    }

    /// <summary>Readers that come after the second are noted several at once, and then read without the lock.</summary>
    [Fact]
    public void Read_ManyReadersAndThenAWriter_PutsAllBehindItInDoubt()
    {
        VersionedValue entry = _memory.Value(Key(1), _pool);
        for (int reader = 3; reader < 40; reader++)
            Assert.Equal(ReadOutcome.Settled, entry.Read(reader, out _, out _));

        Assert.True(entry.Write(1, [1]));
        Assert.True(entry.Write(39, [39]));
        Assert.False(entry.Write(1_000, [0]));
        entry.Read(2, out byte[]? value, out _);
        Assert.Equal([1], value);
        entry.Read(1, out value, out _);
        Assert.Equal(SettledValue, value);
        entry.Read(40, out value, out _);
        Assert.Equal([39], value);
    }

    /// <summary>A transaction's write of what it read itself puts nobody in doubt.</summary>
    [Fact]
    public void Write_OfTheOnlyReader_IsNoChangeForOthers()
    {
        VersionedValue entry = _memory.Value(Key(1), _pool);
        entry.Read(5, out _, out _);

        Assert.False(entry.Write(5, [5]));
    }

    [Fact]
    public void Read_WrittenRemoval_GivesNullAndNotTheSettledValue()
    {
        _memory.Value(Key(1), _pool).Write(3, null);

        Assert.Equal(ReadOutcome.Written, _memory.Value(Key(1), _pool).Read(4, out byte[]? value, out _));
        Assert.Null(value);
    }

    [Fact]
    public void Read_Estimate_NamesTheWriterUntilItWritesAgain()
    {
        VersionedValue entry = _memory.Value(Key(1), _pool);
        entry.Write(3, [1]);
        entry.MarkEstimate(3);
        Assert.Equal(ReadOutcome.Estimate, entry.Read(4, out _, out int writer));
        Assert.Equal(3, writer);

        entry.Write(3, [2]);
        Assert.Equal(ReadOutcome.Written, entry.Read(4, out byte[]? value, out _));
        Assert.Equal([2], value);
    }

    [Fact]
    public void RemoveEstimate_OneWriter_LeavesTheOthers()
    {
        VersionedValue entry = _memory.Value(Key(1), _pool);
        for (int writer = 0; writer < 6; writer++)
            entry.Write(writer, [(byte)writer]);
        entry.Read(7, out _, out _);
        Assert.False(entry.RemoveEstimate(4));
        entry.MarkEstimate(4);
        Assert.True(entry.RemoveEstimate(4));
        Assert.False(entry.RemoveEstimate(4));

        entry.Read(5, out byte[]? value, out int before);
        Assert.Equal(3, before);
        Assert.Equal([3], value);
        entry.Read(6, out _, out before);
        Assert.Equal(5, before);
    }

    [Fact]
    public void Write_SameValueAgain_IsNoChange()
    {
        VersionedValue entry = _memory.Value(Key(1), _pool);

        entry.Read(4, out _, out _);
        Assert.True(entry.Write(3, [1]));
        entry.MarkEstimate(3);
        Assert.False(entry.Write(3, [1]));
        Assert.True(entry.Write(3, [2]));
        Assert.True(entry.Write(3, null));
        Assert.False(entry.Write(3, null));
    }

    // Others need not look again at what nobody has looked at.
    [Fact]
    public void Write_NobodyAfterHasRead_IsNoChange()
    {
        VersionedValue entry = _memory.Value(Key(1), _pool);
        entry.Read(3, out _, out _);

        Assert.False(entry.Write(3, [1]));
        Assert.True(entry.Write(2, [1]));
    }

    [Fact]
    public void Reset_AfterABlock_ForgetsItsVersions()
    {
        _memory.Value(Key(1), _pool).Write(0, [1]);
        _memory.CountConflict(_memory.Value(Key(1), _pool));
        _memory.Reset(_settled, transactionCount: 4);
        _pool.Reset();

        Assert.Empty(_memory.Contended);
        Assert.Equal(ReadOutcome.Settled, _memory.Value(Key(1), _pool).Read(1, out _, out _));
    }

    /// <summary>A key remembers where it was found: that must not lead into another memory or block.</summary>
    [Fact]
    public void Value_KeyWasFoundElsewhere_IsTheMemorysOwn()
    {
        StateKey key = Key(1);
        MultiVersionMemory other = new();
        other.Reset(_settled, transactionCount: 16);
        EntryPool otherPool = new();

        VersionedValue entry = _memory.Value(key, _pool);
        VersionedValue otherEntry = other.Value(key, otherPool);
        Assert.NotSame(entry, otherEntry);
        Assert.Same(entry, _memory.Value(key, _pool));
        Assert.Same(entry, _memory.Value(Key(1), _pool));
        Assert.Same(otherEntry, other.Value(key, otherPool));

        // The pool hands out the same entry again: first to the other key, and to this one it is a stranger then.
        _memory.Value(key, _pool);
        _memory.Reset(_settled, transactionCount: 16);
        _pool.Reset();
        Assert.Same(entry, _memory.Value(Key(2), _pool));
        Assert.NotSame(entry, _memory.Value(key, _pool));
    }

    [Fact]
    public void Entry_ManyThreadsAndKeys_IsOnePerKey()
    {
        const int Keys = 2_000;
        StateKey[] keys = [.. Enumerable.Range(0, Keys).Select(Key)];
        VersionedValue[][] seen = [.. Enumerable.Range(0, 4).Select(_ => new VersionedValue[Keys])];
        Thread[] threads = [.. seen.Select(entries => new Thread(() =>
        {
            EntryPool pool = new();
            for (int i = 0; i < Keys; i++)
                entries[i] = _memory.Value(i % 2 == 0 ? keys[i] : Key(i), pool);
        }))];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.All(seen, entries => Assert.Equal(seen[0], entries));
        Assert.Equal(Keys, seen[0].Distinct().Count());
    }

    [Fact]
    public void CountConflict_OfOneEntryOverAndOver_ListsItOnce()
    {
        VersionedValue entry = _memory.Value(Key(1), _pool);
        for (int i = 0; i < 3; i++)
            _memory.CountConflict(entry);

        Assert.Same(entry, Assert.Single(_memory.Contended));
        Assert.Equal(3, entry.ConflictCount);
    }

    private static StateKey Key(int number) => StateKey.ForData(default, BitConverter.GetBytes(number));
}
