// cases: 85
// rejected: CT0207
public sealed partial class Probe : Contract
{
    [Call]
    public int Run() => new System.FormatException().Number;
}

namespace System
{
    public sealed class FormatException
    {
        public int Number = 1;
    }
}
