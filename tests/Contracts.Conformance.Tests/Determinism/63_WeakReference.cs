// cases: 63
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public bool Run() => new WeakReference(new object()).IsAlive; // <- CT0108
}
