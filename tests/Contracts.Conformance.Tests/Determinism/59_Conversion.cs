// cases: 59
// rejected: CT0103
public sealed partial class Probe : Contract
{
    [Call]
    public int Run(int n)
    {
        double value = n; // <- CT0103
        return (int)value;
    }
}
