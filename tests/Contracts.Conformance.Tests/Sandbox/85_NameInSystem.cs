// cases: 85
// A name that the system does not use is free, in any namespace.
// call: Run => 1
public sealed partial class OwnUri : Contract
{
    [Call]
    public int Run() => new System.Uri2().Number;
}

namespace System
{
    public sealed class Uri2
    {
        public int Number = 1;
    }
}
