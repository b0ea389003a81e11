// cases: 87
// rejected: CT0407
public abstract partial class Probe : Contract
{
    [Call]
    public int Run() => 1;
}
