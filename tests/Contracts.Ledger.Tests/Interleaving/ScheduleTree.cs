using System.Numerics;

namespace Contracts.Ledger.Tests.Interleaving;

/// <summary>
/// All schedules of a block, one after the other, depth first: at each step every worker that may be chosen is. Where
/// that is too many, those in which a worker that could go on is made to wait at most so often.
/// </summary>
internal sealed class ScheduleTree(int interruptionMax)
{
    private readonly List<(int Taken, int Count)> _path = [];
    private int _depth;
    private int _interruptions;

    /// <summary>Schedules begun so far.</summary>
    public int Count { get; private set; }

    /// <summary>The choices of the schedule that is on.</summary>
    public string Path => string.Join(' ', _path.Take(_depth).Select(choice => choice.Taken));

    /// <summary>Goes on to the next schedule; false after the last.</summary>
    public bool TryBegin()
    {
        if (Count > 0)
        {
            while (_path.Count > 0 && _path[^1].Taken + 1 == _path[^1].Count)
                _path.RemoveAt(_path.Count - 1);
            if (_path.Count == 0)
                return false;
            _path[^1] = (_path[^1].Taken + 1, _path[^1].Count);
        }

        Count++;
        _depth = 0;
        _interruptions = 0;
        return true;
    }

    /// <summary>The worker of the next step; first the one that is on, then the others in order.</summary>
    public int Choose(int current, ulong choices)
    {
        bool canGoOn = (choices >> current & 1) != 0;
        bool isBound = canGoOn && _interruptions == interruptionMax;
        if (_depth == _path.Count)
            _path.Add((0, isBound ? 1 : BitOperations.PopCount(choices)));
        int taken = _path[_depth++].Taken;
        if (canGoOn && taken == 0)
            return current;
        if (canGoOn)
        {
            _interruptions++;
            taken--;
            choices &= ~(1UL << current);
        }

        for (; taken > 0; taken--)
            choices &= choices - 1;
        return BitOperations.TrailingZeroCount(choices);
    }
}
