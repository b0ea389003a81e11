// cases: 72
// rejected: CT0108
public sealed partial class Probe : Contract
{
    [Call]
    public bool Run() => IsNull(null);

    private static bool IsNull(System.IO.Stream? stream) => stream is null; // <- CT0108
}
