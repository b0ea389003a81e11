// cases: 97
// rejected: CT0402
public sealed partial class Probe : Contract
{
    private readonly StateMap<int, IComparable> _map;

    [Call]
    public bool Run() => _map.Contains(1);
}
