// cases: 78
// rejected: CT0107
public sealed partial class Probe : Contract
{
    [Call]
    public int Run(int n) => new Outer { Number = n }.Inner.Low;

    private struct Outer
    {
        public int Number;
        public Union Inner;
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] // <- CT0107
    private struct Union
    {
        [System.Runtime.InteropServices.FieldOffset(0)]
        public int Low;

        [System.Runtime.InteropServices.FieldOffset(0)]
        public long Whole;
    }
}
