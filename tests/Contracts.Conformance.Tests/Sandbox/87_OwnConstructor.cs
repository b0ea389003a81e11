// cases: 87
// rejected: CT0403
public sealed partial class Probe : Contract
{
    private readonly int _number;

    public Probe() => _number = 1;

    [Call]
    public int Run() => _number;
}
