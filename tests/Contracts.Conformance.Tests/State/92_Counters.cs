// cases: 92
// call: Count => "0 5 3"
// call: Count => "3 8 6"
// call: Bounds => "False 6 True 0 False"
// call: TooMuch => fault ArithmeticOverflow
// call: TooLittle => fault ArithmeticOverflow
// call: Caught => "caught, 6"
// call: Keys => "1 2 0"
// call: NotTheValue => "7 1"
public sealed partial class Counters : Contract
{
    private readonly StateCounter _counter;
    private readonly StateCounterMap<string> _byName;
    [Slot("_counter.")]
    private readonly StateValue<int> _value;

    [Call]
    public string Count()
    {
        UInt128 before = _counter.Value;
        _counter.Add(5);
        UInt128 between = _counter.Value;
        _counter.Subtract(2);
        return $"{before} {between} {_counter.Value}";
    }

    [Call]
    public string Bounds()
    {
        bool tooMuch = _counter.TrySubtract(7);
        UInt128 before = _counter.Value;
        bool all = _counter.TrySubtract(6);
        UInt128 after = _counter.Value;
        bool one = _counter.TrySubtract(1);
        _counter.Add(6);
        return $"{tooMuch} {before} {all} {after} {one}";
    }

    [Call]
    public void TooMuch() => _counter.Add(UInt128.MaxValue);

    [Call]
    public void TooLittle() => _counter.Subtract(UInt128.MaxValue);

    [Call]
    public string Caught()
    {
        try
        {
            _counter.Add(UInt128.MaxValue);
        }
        catch (OverflowException)
        {
            return $"caught, {_counter.Value}";
        }

        return "added";
    }

    [Call]
    public string Keys()
    {
        _byName.Add("a", 1);
        _byName.Add("b", 2);
        return $"{_byName["a"]} {_byName["b"]} {_byName["c"]}";
    }

    [Call]
    public string NotTheValue()
    {
        _value.Value = 7;
        _byName.Subtract("a", 0);
        return $"{_value.Value} {_byName["a"]}";
    }
}
