// cases: 54
// rejected: CT0101
public sealed partial class Probe : Contract
{
    [Call]
    public long Run() => DateTime.UtcNow.Ticks; // <- CT0101
}
