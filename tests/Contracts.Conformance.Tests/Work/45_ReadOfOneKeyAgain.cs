// cases: 45
// A key that was read before costs what it cost the first time.
// linear: Again 10 20 30 => success
public sealed partial class ReadOfOneKeyAgain : Contract
{
    private readonly StateValue<int> _value;

    [Call]
    public int Again(int times)
    {
        int sum = 0;
        for (int i = 0; i < times; i++)
            sum += _value.Value;
        return sum;
    }
}
