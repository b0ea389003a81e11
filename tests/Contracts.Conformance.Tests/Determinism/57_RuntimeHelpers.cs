// cases: 57
// rejected: CT0109
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(new object()); // <- CT0109
}
