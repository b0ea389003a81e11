// cases: 93, 18
// A contract within itself, whose inner call fails: nothing of the innermost remains.
// gas: 100_000_000
// call: Run 3 => 1
// call: Get => 1
public sealed partial class Nested : Contract
{
    private readonly StateValue<int> _value;

    [Call(AllowReentry = true)]
    public int Run(int depth)
    {
        _value.Value = depth;
        if (depth == 0)
            Revert("deep enough");
        try
        {
            INested.At(Self, 50_000_000 / (4 - depth)).Run(depth - 1);
        }
        catch (CallFailedException)
        {
            return _value.Value;
        }

        return _value.Value;
    }

    [Call]
    public int Get() => _value.Value;
}

[ContractInterface]
public partial interface INested
{
    int Run(int depth);
}
