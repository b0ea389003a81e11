using Contracts;

namespace Hostile;

/// <summary>Loops for ever, in the ways in which a loop can be written.</summary>
public sealed partial class Spinner : Contract
{
    private readonly StateValue<int> _rounds;

    /// <summary>A loop with no body at all.</summary>
    [Call]
    public void Spin()
    {
        while (true)
        {
        }
    }

    /// <summary>A loop that goes on from within a try block, so that its backward jump leaves the block.</summary>
    [Call]
    public void SpinThroughTry()
    {
        while (true)
        {
            try
            {
                continue;
            }
            finally
            {
                _rounds.Value = 0;
            }
        }
    }

    /// <summary>A loop of calls, each of them short.</summary>
    [Call]
    public void SpinThroughCalls()
    {
        int number = 0;
        while (number >= 0)
            number = Next(number);
    }

    private static int Next(int number) => number ^ 1;
}
