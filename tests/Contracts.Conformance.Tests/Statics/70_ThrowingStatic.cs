// cases: 70
// Thrown once, and from then on something else: it would depend on history.
// rejected: CT0105
public sealed partial class Probe : Contract
{
    [Call]
    public int Run(int n) => n == 0 ? 0 : Throwing.Number;

    private static class Throwing
    {
        public static readonly int Number = int.Parse("x"); // <- CT0105
    }
}
