namespace Contracts.Differential.Tests;

/// <summary>Counts what cases came to, for the last line of a run.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public void Add(string name) => _counts[name] = _counts.GetValueOrDefault(name) + 1;

    /// <summary>The cases whose names begin like this.</summary>
    public long Count(string start) =>
        _counts.Where(pair => pair.Key.StartsWith(start, StringComparison.Ordinal)).Sum(pair => pair.Value);

    public override string ToString() => string.Join(", ", _counts.Select(pair => $"{pair.Value} {pair.Key}"));
}
