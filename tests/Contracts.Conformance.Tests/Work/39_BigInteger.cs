// cases: 39
// rejected: CT0111
using System.Numerics;

public sealed partial class Big : Contract
{
    [Call]
    public int Run(int n)
    {
        BigInteger power = BigInteger.Pow(2, n); // <- CT0111
        return power.IsEven ? 0 : 1;
    }
}
