// cases: 14
// The analyzers know the base library; the host belongs to the linker.
// rejected: CT0111
public sealed partial class Refueller : Contract
{
    [Call]
    public long Run()
    {
        Contracts.Host.Meter meter = new();
        meter.GasLeft = long.MaxValue;
        return meter.GasLeft;
    }
}
