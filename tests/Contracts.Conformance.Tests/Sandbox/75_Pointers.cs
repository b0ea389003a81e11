// cases: 75
// rejected: CT0107
public sealed partial class Probe : Contract
{
    [Call]
    public unsafe int Run(int n) // <- CT0107
    {
        int local = n;
        return Read(&local, 1); // <- CT0107
    }

    private static unsafe int Read(int* address, int index) => address[index]; // <- CT0107
}
