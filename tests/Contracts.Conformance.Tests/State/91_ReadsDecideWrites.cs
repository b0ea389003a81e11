// cases: 91
// Which entry a transaction writes depends on what an earlier one wrote.
// call: Step => success
// call: Step => success
// call: Step => success
// call: Step => success
// call: Step => success
// call: Step => success
public sealed partial class ReadsDecideWrites : Contract
{
    private readonly StateValue<int> _place;
    private readonly StateMap<int, int> _visits;

    [Call]
    public int Step()
    {
        int place = _place.Value;
        int visits = ++_visits[place];
        int next = ((place * 2) + visits) % 8;
        _place.Value = next == place ? (next + 3) % 8 : next;
        if (_place.Value == 2)
            return 2;
        return _place.Value;
    }
}
