// cases: 74
// rejected: CT0107
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => Native();

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.InternalCall)]
    private static extern int Native(); // <- CT0107
}
