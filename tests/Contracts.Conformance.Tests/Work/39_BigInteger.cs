// cases: 39
// A number that runs away ends with an exception before it is made; one within the bound is paid for, limb by limb.
// gas: 10_000_000
// call: Bits 1000 => 1001
// call: Bits 10000000 => fault ArithmeticOverflow
// call: Shift 65535 => 65536
// call: Shift 65536 => fault ArithmeticOverflow
// call: Factorial 20 => "2432902008176640000"
// call: Factorial 3000 => fault OutOfGas
using System.Numerics;

public sealed partial class Big : Contract
{
    [Call]
    public long Bits(int n) => BigInteger.Pow(2, n).GetBitLength();

    [Call]
    public long Shift(int n) => (BigInteger.One << n).GetBitLength();

    [Call]
    public string Factorial(int n)
    {
        BigInteger product = BigInteger.One;
        for (int i = 2; i <= n; i++)
            product *= i;
        return product.ToString();
    }
}
