// cases: 39
// Reading and writing digits takes time that grows with the square of their number, and gas with it.
// gas: 10_000_000
// call: RoundTrip 100 => true
// call: RoundTrip 10000 => fault OutOfGas
using System.Numerics;

public sealed partial class BigText : Contract
{
    [Call]
    public bool RoundTrip(int n)
    {
        string text = new('9', n);
        return BigInteger.Parse(text).ToString() == text;
    }
}
