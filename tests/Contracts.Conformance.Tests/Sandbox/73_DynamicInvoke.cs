// cases: 73
// rejected: CT0106
public sealed partial class Probe : Contract
{
    [Call]
    public bool Run()
    {
        Func<int> one = () => 1;
        return one.DynamicInvoke() is null; // <- CT0106
    }
}
