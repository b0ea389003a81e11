// cases: 13
// A class named like the node's meter is a class like any other: it meters nothing.
// gas: 1_000_000
// call: Run => fault OutOfGas
public sealed partial class Refueller : Contract
{
    [Call]
    public int Run()
    {
        Meter meter = new() { GasLeft = long.MaxValue };
        while (meter.GasLeft > 0)
            meter.GasLeft = long.MaxValue;
        return 0;
    }

    private sealed class Meter
    {
        public long GasLeft { get; set; }
    }
}
