// cases: 57
// rejected: CT0109
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => new HashSet<object>(ReferenceEqualityComparer.Instance).Count; // <- CT0109
}
