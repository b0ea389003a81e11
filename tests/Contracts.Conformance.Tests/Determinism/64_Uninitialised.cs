// cases: 64
// rejected: CT0107
public sealed partial class Probe : Contract
{
    [Call]
    public byte Run() => GC.AllocateUninitializedArray<byte>(100)[50]; // <- CT0107
}
