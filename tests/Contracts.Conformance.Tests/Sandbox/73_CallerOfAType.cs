// cases: 73
// rejected: CT0111
public sealed partial class Probe : Contract
{
    [Call]
    public string Run(Severity severity) => Enum.GetName(typeof(Severity), severity)!; // <- CT0106

    public enum Severity
    {
        Low,
        High,
    }
}
