// cases: 37
// gas: 1_000_000_000
// call: Value 131072 => fault LimitExceeded
// call: Map 131072 => fault LimitExceeded
// call: Text 131072 => fault LimitExceeded
// call: List 40000 => fault LimitExceeded
// call: Key 300 => fault LimitExceeded
// call: Value 1000 => success
// call: Map 1000 => success
// call: InPlace => "1 1"
public sealed partial class ValuesTooLarge : Contract
{
    private readonly StateValue<byte[]> _value;
    private readonly StateMap<int, byte[]> _map;
    private readonly StateValue<string> _text;
    private readonly StateValue<List<int>> _list;
    private readonly StateMap<string, bool> _keys;

    [Call]
    public void Value(int size) => _value.Value = new byte[size];

    [Call]
    public void Map(int size) => _map[1] = new byte[size];

    [Call]
    public void Text(int size) => _text.Value = new string('x', size);

    [Call]
    public void List(int size) => _list.Value = [.. Enumerable.Range(0, size)];

    [Call]
    public void Key(int size) => _keys[new string('k', size)] = true;

    /// <summary>What was read from the state, or written to it, is a copy.</summary>
    [Call]
    public string InPlace()
    {
        byte[] bytes = [1];
        _value.Value = bytes;
        bytes[0] = 2;
        byte first = _value.Value[0];
        _value.Value[0] = 3;
        return $"{first} {_value.Value[0]}";
    }
}
