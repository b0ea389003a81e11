// cases: 61
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => Environment.ProcessorCount; // <- CT0108
}
