// cases: 71
// rejected: CT0106
public sealed partial class Probe : Contract
{
    [Call]
    public string Run() => System.Reflection.Assembly.Load("System.Xml").FullName!; // <- CT0106
}
