// cases: 45
// gas: 50_000_000
// call: Write 100000 => success
// call: ReadAll 10000 => fault OutOfGas
// call: ReadAll 2 => 200000
// call: Missing 100000 => fault OutOfGas
// call: Scan => fault OutOfGas
public sealed partial class ReadsOfLargeValues : Contract
{
    private readonly StateValue<byte[]> _large;
    private readonly StateMap<int, byte[]> _map;

    [Call]
    public void Write(int size) => _large.Value = new byte[size];

    [Call]
    public int ReadAll(int times)
    {
        int length = 0;
        for (int i = 0; i < times; i++)
            length += _large.Value.Length;
        return length;
    }

    [Call]
    public int Missing(int times)
    {
        int found = 0;
        for (int i = 0; i < times; i++)
            found += _map.Contains(i) ? 1 : 0;
        return found;
    }

    [Call]
    public void Scan()
    {
        for (int i = 0; ; i++)
            _map.Remove(i);
    }
}
