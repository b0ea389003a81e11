// cases: 64
// What is allocated on the stack is an array, and zero.
// call: Run 3 => 0
public sealed partial class Probe : Contract
{
    [Call]
    public int Run(int n)
    {
        Span<int> numbers = stackalloc int[8];
        numbers[0] = n;
        return numbers[7];
    }
}
