// cases: 59
// rejected: CT0103, CT0111
public sealed partial class Probe : Contract
{
    [Call]
    public bool Run(int[] numbers) => numbers.Average() > 1; // <- CT0103
}
