// cases: 75
// rejected: CT0111
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => Count(__arglist(1, 2)); // <- CT0107

    private static int Count(__arglist) => new ArgIterator(__arglist).GetRemainingCount(); // <- CT0107
}
