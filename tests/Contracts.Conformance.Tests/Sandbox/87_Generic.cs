// cases: 87
// rejected: CT0407
public sealed partial class Probe<T> : Contract
{
    [Call]
    public int Run() => 1;
}
