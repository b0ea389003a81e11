namespace Contracts.Execution;

/// <summary>The state before a transaction, as one execution of it reads it.</summary>
/// <remarks>
/// Used by one thread at a time. Within an execution, equal keys give equal values: the executor reads each key at most
/// once and keeps what it read. Values handed out are never changed afterwards, by either side.
/// </remarks>
public interface IStateReader
{
    /// <summary>Reads one entry.</summary>
    /// <param name="key">The entry.</param>
    /// <param name="value">Its value, never empty; null where there is none.</param>
    /// <returns>
    /// False where the value cannot be known yet because an earlier transaction is still to write it: this execution is
    /// then abandoned, and its <see cref="ExecutionResult.IsAbandoned"/> is set. A reader of settled state always
    /// returns true.
    /// </returns>
    bool TryRead(StateKey key, out byte[]? value);

    /// <summary>
    /// Says by <see cref="CounterView.See"/> what a counter stands at. A reader of settled state need not implement it.
    /// </summary>
    /// <param name="key">The counter's entry.</param>
    /// <param name="isExact">
    /// Whether the contract is about to be told the value. If not, any guess will do: until the execution is over, the
    /// view learns for which values it would have been the same.
    /// </param>
    /// <param name="view">The view; the executor goes on using it until the execution is over.</param>
    /// <returns>False where the value cannot be known yet, as in <see cref="TryRead"/>.</returns>
    bool TryReadCounter(StateKey key, bool isExact, CounterView view)
    {
        bool isKnown = TryRead(key, out byte[]? entry);
        view.See(CounterValue.Decode(entry));
        return isKnown;
    }
}
