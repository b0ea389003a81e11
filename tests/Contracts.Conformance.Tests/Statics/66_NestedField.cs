// cases: 66
// rejected: CT0105
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => ++Inner.Calls;

    private static class Inner
    {
        public static int Calls; // <- CT0105
    }
}
