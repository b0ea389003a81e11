// cases: 51
// rejected: CT0106
public sealed partial class TypeOfAnException : Contract
{
    [Call]
    public bool Run(int n)
    {
        try
        {
            return 10 / n > 0;
        }
        catch (Exception exception)
        {
            return exception.GetType() == typeof(Exception); // <- CT0106
        }
    }
}
