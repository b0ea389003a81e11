// cases: 51
// An exception has no text: to ask for one is another exception.
// call: Run 0 => fault UnhandledException: System.NotSupportedException
// call: Run 5 => "2"
public sealed partial class TextOfAnException : Contract
{
    [Call]
    public string Run(int n)
    {
        try
        {
            return (10 / n).ToString();
        }
        catch (Exception exception)
        {
            return exception.ToString(); // <- CT0108
        }
    }
}
