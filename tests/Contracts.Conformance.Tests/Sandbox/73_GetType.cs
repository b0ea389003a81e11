// cases: 73
// rejected: CT0106
public sealed partial class Probe : Contract
{
    [Call]
    public string Run() => "text".GetType().Name; // <- CT0106
}
