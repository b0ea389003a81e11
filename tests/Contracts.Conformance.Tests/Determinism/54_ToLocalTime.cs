// cases: 54
// rejected: CT0101, CT0111
public sealed partial class Probe : Contract
{
    [Call]
    public long Run(long ticks)
    {
        DateTime time = new(ticks); // <- CT0111
        return time.ToLocalTime().Ticks; // <- CT0101
    }
}
