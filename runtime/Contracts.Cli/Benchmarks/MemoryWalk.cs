namespace Contracts.Cli.Benchmarks;

/// <summary>
/// A walk from place to place of a large array, about as long as a block of token transfers and the same each time. It
/// allocates nothing: what its times differ by is the machine's.
/// </summary>
internal sealed class MemoryWalk
{
    private const int PlaceCount = 1 << 23;
    private const int StepCount = 150_000;

    private readonly int[] _next = new int[PlaceCount];
    private int _place;

    /// <summary>One cycle through all places, drawn by Sattolo's algorithm.</summary>
    public MemoryWalk()
    {
        Random random = new(1);
        for (int i = 0; i < PlaceCount; i++)
            _next[i] = i;
        for (int i = PlaceCount - 1; i > 0; i--)
        {
            int other = random.Next(i);
            (_next[i], _next[other]) = (_next[other], _next[i]);
        }
    }

    /// <summary>Goes on from where the last walk ended.</summary>
    public void Go()
    {
        int place = _place;
        for (int i = 0; i < StepCount; i++)
            place = _next[place];
        _place = place;
    }
}
