// cases: 70
// rejected: CT0105
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => First.Number + Second.Number;

    private static class First
    {
        public static readonly int Number = Second.Number + 1; // <- CT0105
    }

    private static class Second
    {
        public static readonly int Number = First.Number + 1; // <- CT0105
    }
}
