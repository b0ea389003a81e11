// cases: 55
// rejected: CT0102
public sealed partial class Probe : Contract
{
    [Call]
    public string Run() => System.IO.Path.GetRandomFileName(); // <- CT0102
}
