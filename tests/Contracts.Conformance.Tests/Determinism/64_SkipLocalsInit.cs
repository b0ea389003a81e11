// cases: 64
// rejected: CT0107
public sealed partial class Probe : Contract
{
    [Call]
    [System.Runtime.CompilerServices.SkipLocalsInit]
    public unsafe int Run() // <- CT0107
    {
        int number;
        return Read(&number); // <- CT0107
    }

    private static unsafe int Read(int* address) => *address; // <- CT0107
}
