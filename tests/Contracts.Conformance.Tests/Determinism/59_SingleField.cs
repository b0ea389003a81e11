// cases: 59
// rejected: CT0103
public sealed partial class Probe : Contract
{
    private float _rate; // <- CT0103

    [Call]
    public bool Run(int n)
    {
        _rate = n;
        return _rate > 1;
    }
}
