// cases: 63
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public long Run() => GC.GetTotalMemory(false); // <- CT0108
}
