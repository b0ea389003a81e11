// cases: 13, 85
// rejected: CT0207
public sealed partial class Refueller : Contract
{
    [Call]
    public long Run() => new Contracts.Host.Meters().GasLeft;
}

namespace Contracts.Host
{
    public sealed class Meters
    {
        public long GasLeft = long.MaxValue;
    }
}
