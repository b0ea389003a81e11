// cases: 62
// rejected: CT0104
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => new System.Threading.AsyncLocal<int>().Value; // <- CT0104
}
