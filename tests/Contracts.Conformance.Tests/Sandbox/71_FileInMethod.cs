// cases: 71
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public string Run() => System.IO.File.ReadAllText("/etc/passwd"); // <- CT0108
}
