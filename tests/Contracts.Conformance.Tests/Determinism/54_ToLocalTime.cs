// cases: 54
// rejected: CT0101
public sealed partial class Probe : Contract
{
    [Call]
    public long Run(long ticks)
    {
        DateTime time = new(ticks);
        return time.ToLocalTime().Ticks; // <- CT0101
    }
}
