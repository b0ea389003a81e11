// cases: 63
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => GC.CollectionCount(0); // <- CT0108
}
