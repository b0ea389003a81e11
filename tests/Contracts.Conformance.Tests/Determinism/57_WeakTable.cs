// cases: 57
// rejected: CT0109
public sealed partial class Probe : Contract
{
    [Call]
    public bool Run()
    {
        System.Runtime.CompilerServices.ConditionalWeakTable<object, object> table = new(); // <- CT0109
        return table.TryGetValue(table, out _);
    }
}
