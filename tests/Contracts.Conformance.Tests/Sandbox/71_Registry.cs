// cases: 71
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => AppDomain.CurrentDomain.Id; // <- CT0108
}
