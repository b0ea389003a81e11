// cases: 62
// rejected: CT0104
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => System.Threading.Tasks.Task.Run(() => 1).Result; // <- CT0104
}
