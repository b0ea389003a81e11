// cases: 66
// rejected: CT0105
public sealed partial class Probe : Contract
{
    private static int _calls; // <- CT0105

    [Call]
    public int Run() => ++_calls;
}
