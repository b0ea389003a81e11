// cases: 59
// rejected: CT0103, CT0111
public sealed partial class Probe : Contract
{
    [Call]
    public long Run(int n) => BitConverter.DoubleToInt64Bits(n); // <- CT0103
}
