using Contracts;

namespace Hostile;

/// <summary>Honest mistakes: each must be a fault with a name, and never the end of a node.</summary>
public sealed partial class Mistakes : Contract
{
    private readonly StateValue<int> _written;

    /// <summary>Divides by what the caller gives.</summary>
    [Call]
    public int Divide(int by) => 100 / by;

    /// <summary>Overflows: C# in contracts is checked.</summary>
    [Call]
    public int Overflow(int number) => number + 1;

    /// <summary>Reads behind the end.</summary>
    [Call]
    public int Index(int index)
    {
        int[] numbers = new int[3];
        return numbers[index];
    }

    /// <summary>Uses nothing as if it were something.</summary>
    [Call]
    public int Null()
    {
        int[]? nothing = BlockHeight < 0 ? [] : null;
        return nothing![0];
    }

    /// <summary>Casts to what it is not.</summary>
    [Call]
    public int Cast()
    {
        object box = 1L;
        return (int)box;
    }

    /// <summary>Throws an exception of its own, after a write that must not stand.</summary>
    [Call]
    public void Throw()
    {
        _written.Value = 1;
        throw new InvalidOperationException("not today");
    }

    /// <summary>What has been written.</summary>
    [View]
    public int Written() => _written.Value;
}
