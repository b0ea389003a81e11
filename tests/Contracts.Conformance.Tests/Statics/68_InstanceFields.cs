// cases: 68
// An instance field lives as long as its call.
// call: Count => 1
// call: Count => 1
// call: Remember 7 => success
// call: Recall => 0
// call: Text => ""
public sealed partial class InstanceFields : Contract
{
    private readonly List<int> _seen = [];
    private int _count;
    private int _remembered;

    [Call]
    public int Count() => ++_count;

    [Call]
    public void Remember(int number)
    {
        _remembered = number;
        _seen.Add(number);
    }

    [Call]
    public int Recall() => _remembered + _seen.Count;

    [Call]
    public string Text() => string.Join(",", _seen);
}
