// cases: 55
// rejected: CT0102
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => Random.Shared.Next(); // <- CT0102
}
