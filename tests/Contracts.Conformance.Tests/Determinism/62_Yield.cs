// cases: 62
// rejected: CT0104
public sealed partial class Probe : Contract
{
    [Call]
    public bool Run() => System.Threading.Thread.Yield(); // <- CT0104
}
