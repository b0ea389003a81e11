// cases: 66
// rejected: CT0105
public sealed partial class Probe : Contract
{
    private static int Calls { get; set; } // <- CT0105

    [Call]
    public int Run() => ++Calls;
}
