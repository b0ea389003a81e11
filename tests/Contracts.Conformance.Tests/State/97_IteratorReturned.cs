// cases: 97
// rejected: CT0402
public sealed partial class Probe : Contract
{
    [Call]
    public IEnumerable<int> Run()
    {
        yield return 1;
    }
}
