// cases: 97
// rejected: CT0402
public sealed partial class Probe : Contract
{
    private readonly StateValue<object> _value;

    [Call]
    public bool Run() => _value.Exists;
}
