// cases: 64
// rejected: CT0107, CT0111
public sealed partial class Probe : Contract
{
    [Call]
    public int Run(int n)
    {
        Span<int> numbers = stackalloc int[8]; // <- CT0107
        numbers[0] = n;
        return numbers[7];
    }
}
