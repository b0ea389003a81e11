// cases: 73
// rejected: CT0106
public sealed partial class Probe : Contract
{
    [Call]
    public bool Run() => Make<Node>() is null;

    private static T Make<T>() => Activator.CreateInstance<T>(); // <- CT0106

    private sealed class Node
    {
    }
}
