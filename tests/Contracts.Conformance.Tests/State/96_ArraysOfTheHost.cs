// cases: 96
// The host copies what it takes and what it gives.
// call: StoredThenChanged => "1 1"
// call: Get => 1
// call: LoadedThenChanged => "1 1"
// call: ResultThenChanged => 5
// call: SenderThenChanged => true
public sealed partial class ArraysOfTheHost : Contract
{
    [Call]
    public string StoredThenChanged()
    {
        byte[] key = [1];
        byte[] value = [1];
        Contracts.Host.HostFunctions.StateStore(key, 1, value, 1);
        value[0] = 2;
        key[0] = 2;
        return $"{Load(1)} {Contracts.Host.HostFunctions.StateLoad([1], 1, new byte[4])}";
    }

    [Call]
    public int Get() => Load(1);

    [Call]
    public string LoadedThenChanged()
    {
        byte[] loaded = new byte[1];
        Contracts.Host.HostFunctions.StateLoad([1], 1, loaded);
        byte first = loaded[0];
        loaded[0] = 9;
        return $"{first} {Load(1)}";
    }

    [Call]
    public int ResultThenChanged()
    {
        byte[] result = [9];
        Contracts.Host.HostFunctions.SetResult(result, 1);
        result[0] = 8;
        return 5;
    }

    [Call]
    public bool SenderThenChanged()
    {
        byte[] sender = new byte[20];
        Contracts.Host.HostFunctions.GetSender(sender);
        byte first = sender[0];
        sender[0]++;
        byte[] again = new byte[20];
        Contracts.Host.HostFunctions.GetSender(again);
        return again[0] == first;
    }

    private static int Load(byte key)
    {
        byte[] value = new byte[1];
        Contracts.Host.HostFunctions.StateLoad([key], 1, value);
        return value[0];
    }
}
