// cases: 78
// rejected: CT0107
public sealed partial class Probe : Contract
{
    [Call]
    public int Run(int n) => new Union { Number = n }.Text is null ? 0 : 1;

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] // <- CT0107
    private struct Union
    {
        [System.Runtime.InteropServices.FieldOffset(0)]
        public string Text;

        [System.Runtime.InteropServices.FieldOffset(8)]
        public int Number;
    }
}
