// cases: 62
// rejected: CT0104
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => System.Threading.Thread.CurrentThread.ManagedThreadId; // <- CT0104
}
