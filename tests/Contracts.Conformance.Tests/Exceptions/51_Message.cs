// cases: 51
// rejected: CT0108
public sealed partial class MessageInState : Contract
{
    private readonly StateValue<string> _text;

    [Call]
    public void Run(int n)
    {
        try
        {
            _text.Value = (10 / n).ToString();
        }
        catch (DivideByZeroException exception)
        {
            _text.Value = exception.Message; // <- CT0108
        }
    }
}
