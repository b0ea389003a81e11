// cases: 43
// Keys that all have one hash code: whoever chooses them pays for the search.
// gas: 2_000_000
// call: Fill 2000 => fault OutOfGas
// call: Fill 50 => 50
// call: Strings 50 => 50
// call: Identical 40 => 40
public sealed partial class HashFlooding : Contract
{
    [Call]
    public int Fill(int n)
    {
        Dictionary<Same, int> entries = [];
        for (int i = 0; i < n; i++)
            entries[new Same(i)] = i;
        return entries.Count;
    }

    [Call]
    public int Strings(int n)
    {
        HashSet<string> texts = [];
        for (int i = 0; i < n; i++)
            texts.Add(new string('a', i));
        return texts.Count;
    }

    /// <summary>All objects have one hash code where they do not say otherwise.</summary>
    [Call]
    public int Identical(int n)
    {
        HashSet<Plain> objects = []; // <- CT0109
        for (int i = 0; i < n; i++)
            objects.Add(new Plain());
        return objects.Count;
    }

    private sealed record Same(int Number)
    {
        public override int GetHashCode() => 7;
    }

    private sealed class Plain
    {
    }
}
