// cases: 73
// rejected: CT0106
public sealed partial class Probe : Contract
{
    [Call]
    public int Run(int n)
    {
        System.Linq.Expressions.Expression<Func<int>> expression = () => n; // <- CT0106
        return expression.Compile()();
    }
}
