// cases: 73
// rejected: CT0106
public sealed partial class Probe : Contract
{
    [Call]
    public string Run()
    {
        Func<int> one = () => 1;
        return one.Method.Name; // <- CT0106
    }
}
