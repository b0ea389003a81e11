// cases: 69
// rejected: CT0105
public sealed partial class Probe : Contract
{
    private static readonly int[] Cache = new int[10];

    [Call]
    public int Run() => ++Cache[0]; // <- CT0105
}
