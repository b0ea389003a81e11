// cases: 76
// rejected: CT0107
public sealed partial class Probe : Contract
{
    [Call]
    public unsafe int Run(int n) // <- CT0107
    {
        delegate*<int, int> next = &Next; // <- CT0107
        return next(n);
    }

    private static int Next(int n) => n + 1;
}
