// cases: 71
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public void Run() => Environment.FailFast("bye"); // <- CT0108
}
