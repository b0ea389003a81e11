// cases: 62
// rejected: CT0104
public sealed partial class Probe : Contract
{
    private volatile int _number; // <- CT0104

    [Call]
    public int Run() => ++_number;
}
