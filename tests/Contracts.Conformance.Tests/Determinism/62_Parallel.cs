// cases: 62
// rejected: CT0104
public sealed partial class Probe : Contract
{
    [Call]
    public void Run() => System.Threading.Tasks.Parallel.For(0, 10, _ => { }); // <- CT0104
}
