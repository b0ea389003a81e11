// cases: 69
// rejected: CT0105
public sealed partial class Probe : Contract
{
    private static readonly List<int> Seen = []; // <- CT0105

    [Call]
    public int Run()
    {
        Seen.Add(1);
        return Seen.Count;
    }
}
