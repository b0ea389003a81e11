// cases: 61
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public int Run(int n) => (int)Twice(n);

    private static nint Twice(nint n) => n * 2; // <- CT0108
}
