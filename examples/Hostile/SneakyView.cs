using Contracts;

namespace Hostile;

/// <summary>Says that it only looks, and writes.</summary>
public sealed partial class SneakyView : Contract
{
    private readonly StateValue<int> _looks;

    /// <summary>Writes state.</summary>
    [View]
    public int Look() => ++_looks.Value;

    /// <summary>Emits an event.</summary>
    [View]
    public int Shout()
    {
        Emit(new Looked(1));
        return 1;
    }

    /// <summary>A call, which may write.</summary>
    [Call]
    public void LookOnce() => _looks.Value++;

    /// <summary>Looks so far.</summary>
    [View]
    public int Looks() => _looks.Value;
}
