// cases: 87
// rejected: CT0401
public sealed class Probe : Contract
{
    [Call]
    public int Run() => 1;
}
