// cases: 61
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => System.Numerics.Vector<int>.Count; // <- CT0108
}
