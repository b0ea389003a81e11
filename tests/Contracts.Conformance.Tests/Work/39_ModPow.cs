// cases: 39
// rejected: CT0111
public sealed partial class ModPow : Contract
{
    [Call]
    public bool Run(int n) => System.Numerics.BigInteger.ModPow(n, n, n).IsZero; // <- CT0111
}
