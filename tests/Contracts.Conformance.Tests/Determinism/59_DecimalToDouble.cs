// cases: 59
// rejected: CT0103, CT0111
public sealed partial class Probe : Contract
{
    [Call]
    public bool Run(decimal amount) => (double)amount > 1; // <- CT0103
}
