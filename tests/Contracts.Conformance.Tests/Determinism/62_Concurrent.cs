// cases: 62
// rejected: CT0104
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => new System.Collections.Concurrent.ConcurrentDictionary<int, int>().Count; // <- CT0104
}
