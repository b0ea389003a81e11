// cases: 54
// rejected: CT0101
public sealed partial class Probe : Contract
{
    [Call]
    public long Run() => Environment.TickCount64; // <- CT0101
}
