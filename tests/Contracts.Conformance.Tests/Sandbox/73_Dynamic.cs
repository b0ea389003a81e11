// cases: 73
// rejected: CT0105, CT0106, CT0111
public sealed partial class Probe : Contract
{
    [Call]
    public int Run()
    {
        dynamic value = 1; // <- CT0106
        return value + 1;
    }
}
