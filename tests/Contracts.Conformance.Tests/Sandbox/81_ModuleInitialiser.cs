// cases: 81, 82
// Nothing calls it: it is not deployed. The IDE warns, because a library might be used otherwise.
// call: Run => 1
public sealed partial class ModuleInitialiser : Contract
{
    [Call]
    public int Run() => 1;

    [System.Runtime.CompilerServices.ModuleInitializer] // <- CT0105
    internal static void Initialise()
    {
        while (true)
        {
        }
    }
}
