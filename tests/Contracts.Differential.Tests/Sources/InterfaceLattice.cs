namespace Contracts.Differential.Tests.Sources;

/// <summary>
/// Interfaces of which each inherits from the first and from some before it, and what becomes of one method of the
/// first: so that a class is given the method where C# asks for it, and only there must have it.
/// </summary>
internal sealed class InterfaceLattice(int count)
{
    private readonly List<int>[] _bases = [.. Enumerable.Range(0, count).Select(i => i == 0 ? new List<int>() : [0])];
    private readonly bool?[] _hasCode = new bool?[count];

    public int Count => count;

    public void Inherit(int lower, int upper) => _bases[lower].Add(upper);

    public IEnumerable<int> BasesOf(int index) => _bases[index];

    public void Override(int index, bool hasCode) => _hasCode[index] = hasCode;

    /// <summary>Whether the most specific of the overrides is one, and has code.</summary>
    public bool HasDefault(IEnumerable<int> bases)
    {
        HashSet<int> overrides =
            [.. bases.SelectMany(Closure).Where(index => index == 0 || _hasCode[index] is not null)];
        int[] mostSpecific =
            [.. overrides.Where(index => !overrides.Any(lower => lower != index && Closure(lower).Contains(index)))];
        return mostSpecific is [int only] && _hasCode[only] == true;
    }

    private IEnumerable<int> Closure(int index) => _bases[index].SelectMany(Closure).Append(index);
}
