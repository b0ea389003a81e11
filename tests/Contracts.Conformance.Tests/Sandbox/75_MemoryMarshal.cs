// cases: 75
// rejected: CT0107
public sealed partial class Probe : Contract
{
    [Call]
    public int Run(byte[] bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.Read<int>(bytes); // <- CT0107
}
