// cases: 94
// Whatever key a contract makes up, it is one among its own: no prefix leads to another's entries or to the ledger's.
// call: Victim.Set 42 => success
// call: Thief.Steal $Victim => "-1 -1 -1"
// call: Victim.Get => 42
public sealed partial class Victim : Contract
{
    private readonly StateValue<int> _secret;

    [Call]
    public void Set(int value) => _secret.Value = value;

    [Call]
    public int Get() => _secret.Value;
}

public sealed partial class Thief : Contract
{
    [Call]
    public string Steal(Address victim)
    {
        byte[] address = victim.ToBytes();
        byte[] withSpace = [1, .. address];
        byte[] withSlot = [.. address, 0, 0, 0, 0];
        return $"{Load(address)} {Load(withSpace)} {Load(withSlot)}";
    }

    private static int Load(byte[] key)
    {
        Contracts.Host.HostFunctions.StateStore([9], 1, [1], 1);
        return Contracts.Host.HostFunctions.StateLoad(key, key.Length, new byte[100]);
    }
}
