// cases: 51
// rejected: CT0108
public sealed partial class StackTraceInState : Contract
{
    private readonly StateValue<string> _text;

    [Call]
    public void Run()
    {
        try
        {
            throw new InvalidOperationException();
        }
        catch (InvalidOperationException exception)
        {
            _text.Value = exception.StackTrace!; // <- CT0108
        }
    }
}
