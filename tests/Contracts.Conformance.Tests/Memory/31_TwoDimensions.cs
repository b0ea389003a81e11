// cases: 31
// rejected: CT0111, CT0209
public sealed partial class TwoDimensions : Contract
{
    [Call]
    public int Run(int n)
    {
        int[,] table = new int[n, n]; // <- CT0209
        return table.Length;
    }
}
