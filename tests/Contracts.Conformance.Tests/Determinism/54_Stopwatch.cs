// cases: 54
// rejected: CT0101
public sealed partial class Probe : Contract
{
    [Call]
    public long Run() => System.Diagnostics.Stopwatch.GetTimestamp(); // <- CT0101
}
