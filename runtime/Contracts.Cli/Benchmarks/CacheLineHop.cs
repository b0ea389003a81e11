using Contracts.Ledger.Executors.Speculation;

namespace Contracts.Cli.Benchmarks;

/// <summary>
/// The time that a written cache line takes from one core to another: two threads wait for each other's number.
/// </summary>
/// <remarks>
/// On one virtual machine it is 40 nanoseconds at times and 250 at others. Whatever workers share goes that way.
/// </remarks>
internal static class CacheLineHop
{
    private const int Runs = 5;
    private const int HopCount = 200_000;

    public static double Nanoseconds() => 1e9 * Measure.Best(Runs, Play) / HopCount;

    private static void Play()
    {
        PaddedCounter counter = default;
        Thread other = new(() => Answer(1));
        other.Start();
        Answer(0);
        other.Join();

        void Answer(int parity)
        {
            SpinWait spinner = default;
            for (int number = parity; number < HopCount; number += 2)
            {
                while (counter.Value != number)
                {
                    // A machine of one processor must let the other thread go on.
                    if (Environment.ProcessorCount == 1)
                        spinner.SpinOnce();
                }

                counter.Value = number + 1;
            }
        }
    }
}
