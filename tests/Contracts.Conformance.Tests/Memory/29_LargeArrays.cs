// cases: 29
// gas: 1_000_000_000
// call: Constant => fault OutOfGas
// call: Sized 1073741824 => fault OutOfGas
// call: Sized 20000000 => fault OutOfMemory
// call: Sized 2147483647 => fault OutOfGas
// call: Sized -1 => fault ArithmeticOverflow
// call: Sized 0 => 0
// call: Sized 100000 => 100000
// call: Bytes 67108865 => fault OutOfMemory
// call: References 9000000 => fault OutOfMemory
// linear: Bytes 1000 2000 3000 => success
public sealed partial class LargeArrays : Contract
{
    [Call]
    public int Constant() => new int[1 << 30].Length;

    [Call]
    public int Sized(int n) => new int[n].Length;

    [Call]
    public int Bytes(int n) => new byte[n].Length;

    [Call]
    public int References(int n) => new string[n].Length;
}
