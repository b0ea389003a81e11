// cases: 62
// rejected: CT0104
public sealed partial class Probe : Contract
{
    private int _number;

    [Call]
    public int Run() => System.Threading.Interlocked.Increment(ref _number); // <- CT0104
}
