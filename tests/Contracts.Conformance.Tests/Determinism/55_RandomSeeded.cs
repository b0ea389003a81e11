// cases: 55
// A seed makes it the same only as long as the library stays the same.
// rejected: CT0102
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => new Random(7).Next(); // <- CT0102
}
