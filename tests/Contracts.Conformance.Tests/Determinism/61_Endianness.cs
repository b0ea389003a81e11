// cases: 61
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public bool Run() => BitConverter.IsLittleEndian; // <- CT0108
}
