// cases: 73
// What a type parameter is made of is known when the contract is linked: nothing is looked up.
// call: Run => false
public sealed partial class Probe : Contract
{
    [Call]
    public bool Run() => Make<Node>() is null;

    private static T Make<T>()
        where T : new() => new();

    private sealed class Node
    {
    }
}
