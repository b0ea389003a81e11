// cases: 61
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public string Run() => Environment.GetEnvironmentVariable("PATH")!; // <- CT0108
}
