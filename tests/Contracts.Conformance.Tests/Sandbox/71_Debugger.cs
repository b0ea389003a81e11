// cases: 71
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public void Run() => System.Diagnostics.Debugger.Break(); // <- CT0108
}
