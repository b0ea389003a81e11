// cases: 21
// rejected: CT0004
public sealed partial class TenKilobytes : Contract
{
    [Call]
    public int Run(int n)
    {
        Huge huge = new() { A = n };
        return n == 0 ? 0 : Run(n - 1) + (int)huge.A;
    }

    private struct Huge
    {
        public long A;
        //@repeat 1280: public long A#;
    }
}
