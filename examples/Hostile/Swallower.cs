using Contracts;

namespace Hostile;

/// <summary>Tries to survive a limit: it catches everything, and has finally blocks that would write.</summary>
public sealed partial class Swallower : Contract
{
    private readonly StateValue<int> _trace;

    /// <summary>Catches the end of its gas and commits.</summary>
    [Call]
    public void CatchAll()
    {
        try
        {
            Burn();
        }
        catch
        {
            _trace.Value = 1;
        }
    }

    /// <summary>Writes in a finally block on the way out.</summary>
    [Call]
    public void FinallyWrites()
    {
        try
        {
            Burn();
        }
        finally
        {
            _trace.Value = 2;
        }
    }

    /// <summary>Catches its own revert and goes on.</summary>
    [Call]
    public void CatchRevert()
    {
        try
        {
            Revert(7, "caught?");
        }
        catch (Exception)
        {
            _trace.Value = 3;
        }
    }

    /// <summary>What a handler managed to write: nothing.</summary>
    [View]
    public int Trace() => _trace.Value;

    private static void Burn()
    {
        while (true)
        {
        }
    }
}
