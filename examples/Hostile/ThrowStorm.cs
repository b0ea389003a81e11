using Contracts;

namespace Hostile;

/// <summary>Throws and catches as often as it can: unwinding is slow, so it must be paid for.</summary>
public sealed partial class ThrowStorm : Contract
{
    /// <summary>From the method itself.</summary>
    [Call]
    public int Rage(int times)
    {
        int caught = 0;
        for (int i = 0; i < times; i++)
        {
            try
            {
                throw new InvalidOperationException();
            }
            catch (InvalidOperationException)
            {
                caught++;
            }
        }

        return caught;
    }

    /// <summary>From the bottom of a deep stack.</summary>
    [Call]
    public int RageDeep(int times, int depth)
    {
        int caught = 0;
        for (int i = 0; i < times; i++)
        {
            try
            {
                Sink(depth);
            }
            catch (InvalidOperationException)
            {
                caught++;
            }
        }

        return caught;
    }

    private static void Sink(int depth)
    {
        if (depth == 0)
            throw new InvalidOperationException();
        Sink(depth - 1);
    }
}
