// cases: 75
// rejected: CT0107
public sealed partial class Probe : Contract
{
    [Call]
    public string Run() => System.Runtime.CompilerServices.Unsafe.As<string>(new object()); // <- CT0107
}
