// cases: 39
// A power's remainder costs as much as its products and quotients do.
// gas: 10_000_000
// call: Run 5 => "15"
// call: Run 2000 => fault OutOfGas
using System.Numerics;

public sealed partial class ModPow : Contract
{
    [Call]
    public string Run(int bits)
    {
        BigInteger modulus = (BigInteger.One << bits) - 1;
        return BigInteger.ModPow(3, modulus - 1, modulus - 10).ToString();
    }
}
