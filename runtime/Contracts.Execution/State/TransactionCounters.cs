using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Contracts.Execution;

/// <summary>
/// The counters that a transaction has touched so far, with a journal that takes changes back.
/// </summary>
/// <remarks>Reused from one transaction to the next; used by one thread.</remarks>
internal sealed class TransactionCounters
{
    private const int KeptViewCountMax = 1024;

    private readonly List<JournalEntry> _journal = [];
    private readonly List<CounterView> _views = [];
    private Dictionary<StateKey, CounterView> _viewOf = [];
    private IStateReader? _reader;

    /// <summary>A place in the journal, to roll back to.</summary>
    public int JournalLength => _journal.Count;

    /// <summary>Forgets the last transaction and reads from another state.</summary>
    public void Reset(IStateReader? reader)
    {
        _reader = reader;
        _journal.Clear();
        if (_views.Count > KeptViewCountMax)
        {
            _views.Clear();
            _viewOf = [];
        }

        _viewOf.Clear();
    }

    /// <summary>Reads a counter exactly; false where its value is not known yet.</summary>
    public bool TryRead(StateKey key, out UInt128 value)
    {
        value = default;
        if (!TryFind(key, out CounterView? view))
            return false;
        if (!view.IsPinned)
        {
            if (!_reader!.TryReadCounter(key, isExact: true, view))
                return false;
            view.Pin();
        }

        value = view.Value;
        return true;
    }

    /// <summary>Adds to a counter, or subtracts; false where nothing is known of it yet.</summary>
    /// <param name="key">The counter's entry.</param>
    /// <param name="amount">How much.</param>
    /// <param name="isSubtraction">Whether it is to be subtracted.</param>
    /// <param name="isDone">False where the value would leave its range: then it stays.</param>
    public bool TryChange(StateKey key, UInt128 amount, bool isSubtraction, out bool isDone)
    {
        isDone = false;
        if (!TryFind(key, out CounterView? view))
            return false;
        UInt128 before = view.Delta;
        isDone = isSubtraction ? view.TrySubtract(amount) : view.TryAdd(amount);
        if (isDone)
            _journal.Add(new JournalEntry(view, before));
        return true;
    }

    /// <summary>Takes back all changes since the journal had this length.</summary>
    public void RollBack(int journalLength)
    {
        for (int i = _journal.Count - 1; i >= journalLength; i--)
            _journal[i].View.Delta = _journal[i].DeltaBefore;
        _journal.RemoveRange(journalLength, _journal.Count - journalLength);
    }

    /// <summary>The counters that were changed, in the order of their keys.</summary>
    public ImmutableArray<CounterChange> CollectChanges()
    {
        int count = 0;
        foreach (CounterView view in _viewOf.Values)
            count += view.Delta != UInt128.Zero ? 1 : 0;
        if (count == 0)
            return [];

        var changes = new CounterChange[count];
        foreach ((StateKey key, CounterView view) in _viewOf)
        {
            if (view.Delta != UInt128.Zero)
                changes[--count] = new CounterChange(key, view.Delta);
        }

        Array.Sort(changes, static (left, right) => left.Key.CompareTo(right.Key));
        return ImmutableCollectionsMarshal.AsImmutableArray(changes);
    }

    private bool TryFind(StateKey key, out CounterView view)
    {
        ref CounterView? found = ref CollectionsMarshal.GetValueRefOrAddDefault(_viewOf, key, out bool isKnown);
        if (isKnown)
        {
            view = found!;
            return true;
        }

        int number = _viewOf.Count - 1;
        if (number == _views.Count)
            _views.Add(new CounterView());
        view = found = _views[number];
        view.Reset();
        return _reader!.TryReadCounter(key, isExact: false, view);
    }

    private readonly record struct JournalEntry(CounterView View, UInt128 DeltaBefore);
}
