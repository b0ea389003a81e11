// cases: 65
// Arithmetic is checked unless the contract says otherwise, and says so at the place.
// call: Add 2147483647 1 => fault ArithmeticOverflow
// call: Subtract 0 1 => fault ArithmeticOverflow
// call: Multiply 65536 65536 => fault ArithmeticOverflow
// call: Negate -2147483648 => fault ArithmeticOverflow
// call: Divide -2147483648 -1 => fault ArithmeticOverflow
// call: Narrow 300 => fault ArithmeticOverflow
// call: Increment 2147483647 => fault ArithmeticOverflow
// call: Wrap 2147483647 1 => -2147483648
// call: WideSum 9223372036854775807 => fault ArithmeticOverflow
public sealed partial class Overflow : Contract
{
    [Call]
    public int Add(int left, int right) => left + right;

    [Call]
    public uint Subtract(uint left, uint right) => left - right;

    [Call]
    public int Multiply(int left, int right) => left * right;

    [Call]
    public int Negate(int number) => -number;

    [Call]
    public int Divide(int left, int right) => left / right;

    [Call]
    public byte Narrow(int number) => (byte)number;

    [Call]
    public int Increment(int number) => ++number;

    [Call]
    public int Wrap(int left, int right) => unchecked(left + right);

    [Call]
    public long WideSum(long number) => new[] { number, 1L }.Sum();
}
