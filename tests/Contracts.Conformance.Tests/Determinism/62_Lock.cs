// cases: 62
// rejected: CT0104
public sealed partial class Probe : Contract
{
    [Call]
    public int Run()
    {
        object gate = new();
        lock (gate) // <- CT0104
            return 1;
    }
}
