// cases: 75
// rejected: CT0107
public sealed partial class Probe : Contract
{
    [Call]
    public int Run(int n)
    {
        TypedReference reference = __makeref(n); // <- CT0107
        return __refvalue(reference, int); // <- CT0107
    }
}
