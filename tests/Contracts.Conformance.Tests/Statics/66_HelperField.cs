// cases: 66
// rejected: CT0105
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => ++Helper.Calls;
}

internal static class Helper
{
    public static int Calls; // <- CT0105
}
