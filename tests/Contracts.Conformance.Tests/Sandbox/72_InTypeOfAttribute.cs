// cases: 72
// An attribute whose argument is a forbidden type.
// call: Run => 1
public sealed partial class InTypeOfAttribute : Contract
{
    [Call]
    [Marked(typeof(System.IO.File))]
    public int Run() => 1;
}

public sealed class MarkedAttribute(Type type) : Attribute // <- CT0106
{
    public Type Type => type; // <- CT0106
}
