// cases: 92
// call: WriteThenRead => 5
// call: DefaultOverwrites => "True 0"
// call: DeleteThenSet => "False 0 True 9"
// call: SetThenDelete => "False 0"
// call: DeleteMissing => "False"
// call: Kept => "True 9"
// call: EmptyText => "True "
public sealed partial class OwnWrites : Contract
{
    private readonly StateValue<int> _value;
    private readonly StateMap<string, int> _map;
    private readonly StateValue<string> _text;

    [Call]
    public int WriteThenRead()
    {
        _value.Value = 5;
        return _value.Value;
    }

    [Call]
    public string DefaultOverwrites()
    {
        _value.Value = 0;
        return $"{_value.Exists} {_value.Value}";
    }

    [Call]
    public string DeleteThenSet()
    {
        _map["a"] = 1;
        _map.Remove("a");
        string before = $"{_map.Contains("a")} {_map["a"]}";
        _map["a"] = 9;
        return $"{before} {_map.Contains("a")} {_map["a"]}";
    }

    [Call]
    public string SetThenDelete()
    {
        _map["b"] = 1;
        _map.Remove("b");
        return $"{_map.Contains("b")} {_map["b"]}";
    }

    [Call]
    public string DeleteMissing()
    {
        _map.Remove("never");
        return $"{_map.Contains("never")}";
    }

    [Call]
    public string Kept() => $"{_map.Contains("a")} {_map["a"]}";

    [Call]
    public string EmptyText()
    {
        _text.Value = "";
        return $"{_text.Exists} {_text.Value}";
    }
}
