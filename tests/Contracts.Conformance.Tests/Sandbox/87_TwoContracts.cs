// cases: 87
// Two contracts of one assembly are two modules.
// call: First.Run => 1
// call: Second.Run => 2
public sealed partial class First : Contract
{
    [Call]
    public int Run() => 1;
}

public sealed partial class Second : Contract
{
    [Call]
    public int Run() => 2;
}
