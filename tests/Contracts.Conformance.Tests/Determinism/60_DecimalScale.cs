// cases: 60
// In the state a number has one form, however it was computed.
// call: Store 1.00 => "1"
// call: Store 100 => "100"
// call: Store 0.10 => "0.1"
// call: Text => "1.00 1.0"
// call: Rounded 2.5 => 2
// call: Rounded 3.5 => 4
// call: Third => "0.3333333333333333333333333333"
// call: Overflow => fault ArithmeticOverflow
// call: ByZero => fault DivideByZero
public sealed partial class DecimalScale : Contract
{
    private readonly StateValue<decimal> _value;

    [Call]
    public string Store(decimal value)
    {
        _value.Value = value * 1.000m;
        return _value.Value.ToString();
    }

    [Call]
    public string Text() => $"{1.00m} {0.5m + 0.5m}";

    [Call]
    public decimal Rounded(decimal value) => Math.Round(value);

    [Call]
    public string Third() => (1m / 3).ToString();

    [Call]
    public decimal Overflow() => decimal.MaxValue * (_value.Value + 2);

    [Call]
    public decimal ByZero() => 1m / (_value.Value * 0);
}
