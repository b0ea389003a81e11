// cases: 85
// A class that looks like one of the SDK is the contract's own affair.
// call: Run => 3
public sealed partial class CopyOfTheSdk : Contract
{
    [Call]
    public int Run()
    {
        Mine.CanonicalWriter writer = new();
        return writer.Length;
    }
}

namespace Mine
{
    public sealed class CanonicalWriter
    {
        public int Length => 3;
    }
}
