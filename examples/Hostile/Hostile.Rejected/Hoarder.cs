using Contracts;

namespace Hostile.Rejected;

/// <summary>Remembers between transactions what no other node need remember.</summary>
public sealed partial class Hoarder : Contract
{
    private static int _calls;

    /// <summary>The calls that this process has seen.</summary>
    [Call]
    public int Count() => ++_calls;
}
