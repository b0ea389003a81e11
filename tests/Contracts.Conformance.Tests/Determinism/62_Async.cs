// cases: 62
// rejected: CT0104
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => Later().Result;

    private static async System.Threading.Tasks.Task<int> Later() // <- CT0104
    {
        await System.Threading.Tasks.Task.Yield(); // <- CT0104
        return 1;
    }
}
