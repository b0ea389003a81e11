using Contracts;

namespace Examples;

/// <summary>Counts calls, and remembers who called last.</summary>
public sealed partial class Counter : Contract
{
    private readonly StateValue<ulong> _count;
    private readonly StateValue<Address> _last;

    /// <summary>Adds one and returns the new count.</summary>
    [Call]
    public ulong Increment()
    {
        _last.Value = Sender;
        return ++_count.Value;
    }

    /// <summary>How often the counter was incremented.</summary>
    [View]
    public ulong Count() => _count.Value;

    /// <summary>Who incremented it last.</summary>
    [View]
    public Address Last() => _last.Value;
}
