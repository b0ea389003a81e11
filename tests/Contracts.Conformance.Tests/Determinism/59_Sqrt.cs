// cases: 59
// rejected: CT0103, CT0111
public sealed partial class Probe : Contract
{
    [Call]
    public int Run(int n) => (int)Math.Sqrt(n); // <- CT0103
}
