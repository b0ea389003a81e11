// cases: 85
// An attribute of the contract's own, named like one of the system's, does nothing.
// rejected: CT0105
public sealed partial class OwnThreadStatic : Contract
{
    [Own.ThreadStatic]
    private static int _calls; // <- CT0105

    [Call]
    public int Run() => ++_calls;
}

namespace Own
{
    public sealed class ThreadStaticAttribute : Attribute
    {
    }
}
