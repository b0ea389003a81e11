// cases: 97
// rejected: CT0402
public sealed partial class Probe : Contract
{
    [Call]
    public int Run(Func<int> function) => function();
}
