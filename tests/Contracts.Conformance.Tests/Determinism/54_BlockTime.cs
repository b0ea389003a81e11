// cases: 54
// The clock of a contract is its block's.
// call: Run => 0
public sealed partial class BlockClock : Contract
{
    [Call]
    public long Run() => BlockTime;
}
