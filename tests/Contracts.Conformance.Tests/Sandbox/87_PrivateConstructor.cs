// cases: 87
// rejected: CT0403
public sealed partial class Probe : Contract
{
    private Probe()
    {
    }

    [Call]
    public int Run() => 1;
}
