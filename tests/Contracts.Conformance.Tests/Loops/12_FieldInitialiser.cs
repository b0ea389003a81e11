// cases: 12, 66
// rejected: CT0105
public sealed partial class FieldInitialiser : Contract
{
    private static readonly int Number = Spin(); // <- CT0105

    [Call]
    public int Run() => Number;

    private static int Spin()
    {
        while (true)
        {
        }
    }
}
