// cases: 59
// rejected: CT0103
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => new List<double>().Count; // <- CT0103
}
