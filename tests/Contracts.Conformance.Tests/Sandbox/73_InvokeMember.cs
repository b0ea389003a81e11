// cases: 73
// rejected: CT0106
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => Type.GetType("System.IO.File")!.GetMethods().Length; // <- CT0106
}
