// cases: 72
// rejected: CT0111
public sealed partial class Probe : Contract
{
    [Call]
    public bool Run()
    {
        object own = new Own();
        return own is ICloneable; // <- CT0111
    }

    private sealed class Own : ICloneable // <- CT0111
    {
        public object Clone() => this;
    }
}
