// cases: 74
// rejected: CT0107
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => System.Runtime.InteropServices.Marshal.SizeOf<int>(); // <- CT0107
}
