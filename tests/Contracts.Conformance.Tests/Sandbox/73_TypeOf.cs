// cases: 73
// rejected: CT0106
public sealed partial class Probe : Contract
{
    [Call]
    public string Run() => typeof(string).Name; // <- CT0106
}
