// cases: 75
// rejected: CT0107
public sealed partial class Probe : Contract
{
    [Call]
    public unsafe int Run(byte[] bytes) // <- CT0107
    {
        fixed (byte* first = bytes) // <- CT0107
            return first[bytes.Length];
    }
}
