// cases: 59
// rejected: CT0103
public sealed partial class Probe : Contract
{
    [Call]
    public bool Run(int n)
    {
        double nan = n / 0.0; // <- CT0103
        return nan != nan;
    }
}
