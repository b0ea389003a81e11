// cases: 35
// rejected: CT0111
public sealed partial class CatchOutOfMemory : Contract
{
    [Call]
    public int Run(int n)
    {
        try
        {
            return new int[n].Length;
        }
        catch (OutOfMemoryException) // <- CT0111
        {
            return -1;
        }
    }
}
