using System.Diagnostics;

namespace Contracts.Cli.Benchmarks;

/// <summary>Takes times on a machine that does other things too.</summary>
internal static class Measure
{
    /// <summary>The shortest of several runs: what disturbs a run only makes it longer.</summary>
    /// <returns>Seconds.</returns>
    public static double Best(int runs, Action work)
    {
        double best = double.MaxValue;
        for (int run = 0; run < runs; run++)
            best = Math.Min(best, Once(work));
        return best;
    }

    /// <summary>
    /// The least processor time of several runs, for work of one thread: what else the machine does does not count.
    /// </summary>
    /// <returns>Seconds.</returns>
    public static double LeastProcessorTime(int runs, Action work)
    {
        double least = double.MaxValue;
        for (int run = 0; run < runs; run++)
        {
            TimeSpan start = Environment.CpuUsage.TotalTime;
            work();
            least = Math.Min(least, (Environment.CpuUsage.TotalTime - start).TotalSeconds);
        }

        return least;
    }

    /// <summary>
    /// The shortest runs of two ways to do the same, taken in turn, so that a slow minute of the machine slows both.
    /// </summary>
    /// <returns>Seconds of each.</returns>
    public static (double First, double Second) BestOfBoth(int runs, Action first, Action second)
    {
        double bestOfFirst = double.MaxValue;
        double bestOfSecond = double.MaxValue;
        for (int run = 0; run < runs; run++)
        {
            bestOfFirst = Math.Min(bestOfFirst, Once(first));
            bestOfSecond = Math.Min(bestOfSecond, Once(second));
        }

        return (bestOfFirst, bestOfSecond);
    }

    private static double Once(Action work)
    {
        long start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
