// cases: 59
// rejected: CT0103
public sealed partial class Probe : Contract
{
    [Call]
    public int Run(int n) => (int)(n * 0.5); // <- CT0103
}
