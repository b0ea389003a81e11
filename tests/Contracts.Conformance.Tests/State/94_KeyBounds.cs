// cases: 94
// Keys with lengths that are not theirs.
// call: TooLong => fault InvalidHostArgument
// call: Negative => fault InvalidHostArgument
// call: Null => fault InvalidHostArgument
// call: Empty => success
// call: Beyond => fault LimitExceeded
public sealed partial class KeyBounds : Contract
{
    [Call]
    public void TooLong() => Contracts.Host.HostFunctions.StateLoad(new byte[4], 5, new byte[1]);

    [Call]
    public void Negative() => Contracts.Host.HostFunctions.StateLoad(new byte[4], -1, new byte[1]);

    [Call]
    public void Null() => Contracts.Host.HostFunctions.StateLoad(null!, 0, new byte[1]);

    [Call]
    public void Empty() => Contracts.Host.HostFunctions.StateStore([], 0, [1], 1);

    [Call]
    public void Beyond() => Contracts.Host.HostFunctions.StateLoad(new byte[1000], 1000, new byte[1]);
}
