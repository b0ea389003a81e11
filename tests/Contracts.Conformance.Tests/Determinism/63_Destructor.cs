// cases: 63
// rejected: CT0104
public sealed partial class Probe : Contract
{
    [Call]
    public void Run() => _ = new Finalized();

    private sealed class Finalized
    {
        ~Finalized() // <- CT0104
        {
        }
    }
}
