// cases: 59
// rejected: CT0103
public sealed partial class Probe : Contract
{
    [Call]
    public bool Run(int n)
    {
        Half half = (Half)n; // <- CT0103
        return half > Half.One; // <- CT0103
    }
}
