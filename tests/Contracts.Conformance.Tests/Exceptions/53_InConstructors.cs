// cases: 53
// call: Run => fault UnhandledException: System.InvalidOperationException
// call: Caught => "caught"
// call: Get => 0
public sealed partial class InConstructors : Contract
{
    private readonly StateValue<int> _value;

    [Call]
    public void Run()
    {
        _value.Value = 1;
        _ = new Failing();
    }

    [Call]
    public string Caught()
    {
        try
        {
            _ = new Failing();
            return "made";
        }
        catch (InvalidOperationException)
        {
            return "caught";
        }
    }

    [Call]
    public int Get() => _value.Value;

    private sealed class Failing
    {
        private readonly int _number = Throw();

        public int Number => _number;

        private static int Throw() => throw new InvalidOperationException();
    }
}
