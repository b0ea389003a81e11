// cases: 73
// rejected: CT0106
public sealed partial class Probe : Contract
{
    [Call]
    public int Run()
    {
        dynamic value = 1; // <- CT0106
        return value + 1;
    }
}
