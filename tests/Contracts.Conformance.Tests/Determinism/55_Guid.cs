// cases: 55
// rejected: CT0102, CT0111
public sealed partial class Probe : Contract
{
    [Call]
    public string Run() => Guid.NewGuid().ToString(); // <- CT0102
}
