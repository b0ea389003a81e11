// cases: 81, 82
// A node would never run it, so the linker refuses it.
// rejected: CT0105
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
