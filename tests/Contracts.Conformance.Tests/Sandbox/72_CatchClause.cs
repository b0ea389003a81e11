// cases: 72
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public int Run(int n)
    {
        try
        {
            return 10 / n;
        }
        catch (System.IO.IOException) // <- CT0108
        {
            return -1;
        }
    }
}
