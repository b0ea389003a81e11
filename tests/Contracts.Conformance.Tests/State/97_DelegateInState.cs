// cases: 97
// rejected: CT0402
public sealed partial class Probe : Contract
{
    private readonly StateValue<Func<int>> _function;

    [Call]
    public int Run() => _function.Value();
}
