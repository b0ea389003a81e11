// cases: 72
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => new List<System.IO.Stream>().Count; // <- CT0108
}
