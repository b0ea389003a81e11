// cases: 66
// rejected: CT0105
public sealed partial class Probe : Contract
{
    private static event Action? Called; // <- CT0105

    [Call]
    public void Run()
    {
        Called += () => { };
        Called();
    }
}
