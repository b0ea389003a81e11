// cases: 92, 94
// Keys that would be one if their parts were only written side by side.
// call: Run => "1 2 3 4"
// call: Slots => "1 2"
public sealed partial class KeysDoNotCollide : Contract
{
    private readonly StateMap<(string, string), int> _pairs;
    private readonly StateMap<string, int> _texts;
    private readonly StateMap<int, int> _first;
    private readonly StateMap<int, int> _second;

    [Call]
    public string Run()
    {
        _pairs[("a", "bc")] = 1;
        _pairs[("ab", "c")] = 2;
        _texts["a\0b"] = 3;
        _texts["a"] = 4;
        return $"{_pairs[("a", "bc")]} {_pairs[("ab", "c")]} {_texts["a\0b"]} {_texts["a"]}";
    }

    [Call]
    public string Slots()
    {
        _first[7] = 1;
        _second[7] = 2;
        return $"{_first[7]} {_second[7]}";
    }
}
