// cases: 61
// rejected: CT0107
public sealed partial class Probe : Contract
{
    [Call]
    public bool Run() => System.Runtime.Intrinsics.X86.Avx2.IsSupported; // <- CT0107
}
