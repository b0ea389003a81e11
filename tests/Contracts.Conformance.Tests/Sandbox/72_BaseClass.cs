// cases: 72
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public long Run() => new Own().Length;

    private sealed class Own : System.IO.MemoryStream // <- CT0108
    {
    }
}
