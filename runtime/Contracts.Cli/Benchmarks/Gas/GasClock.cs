namespace Contracts.Cli.Benchmarks.Gas;

/// <summary>Times programs: enough rounds to see, and the best of several runs.</summary>
internal sealed class GasClock(GasMachine machine)
{
    /// <summary>Below this, entering and leaving the contract takes more time than the program.</summary>
    private const long GasMin = 10_000;

    private const int RoundsMax = 1 << 24;
    private const int RoundsFactor = 8;
    private const long CollectedBytes = 1 << 16;
    private const int CollectedRuns = 32;

    /// <summary>How many programs were looked at, and failed or ended at once.</summary>
    public int LeftOutCount { get; private set; }

    /// <summary>A rough measurement, to find what deserves a better one; null where it fails or ends at once.</summary>
    public GasSample? Glance(GasProgram program)
    {
        GasSample? sample = Take(program, nanosecondsMin: 50_000, runs: 2);
        LeftOutCount += sample is null ? 1 : 0;
        return sample;
    }

    /// <summary>A careful measurement of what has been measured roughly; what runs but once stays as it is.</summary>
    public GasSample Measure(GasSample rough) => rough.Program.IsOnce
        ? rough
        : Take(rough.Program, nanosecondsMin: 1_000_000, runs: 12)
            ?? throw new InvalidOperationException($"{rough.Program} does not succeed any more.");

    private GasSample? Take(GasProgram program, double nanosecondsMin, int runs)
    {
        if (machine.Run(program, rounds: 1) is not { } sample || machine.Run(program, rounds: 1) is not { } warm)
            return null;
        sample = warm;
        while ((sample.Nanoseconds < nanosecondsMin || sample.Gas < GasMin) && sample.Rounds < RoundsMax
            && machine.Run(program, sample.Rounds * RoundsFactor) is { } longer)
        {
            sample = longer;
        }

        if (sample.Gas < GasMin)
            return null;
        return sample.Bytes > CollectedBytes ? Mean(sample, runs) : Best(sample, runs);
    }

    /// <summary>The shortest run: what disturbs one only makes it longer.</summary>
    private GasSample Best(GasSample sample, int runs)
    {
        for (int run = 0; run < runs; run++)
        {
            GasSample again = Again(sample);
            sample = again.Nanoseconds < sample.Nanoseconds ? again : sample;
        }

        return sample;
    }

    /// <summary>
    /// The best of a few means of many runs: what allocates has to pay its share of the collections, which few runs
    /// see.
    /// </summary>
    private GasSample Mean(GasSample sample, int runs)
    {
        double best = double.MaxValue;
        for (int batch = 0; batch < Math.Max(1, runs / 3); batch++)
        {
            double sum = 0;
            for (int run = 0; run < CollectedRuns; run++)
                sum += Again(sample).Nanoseconds;
            best = Math.Min(best, sum / CollectedRuns);
        }

        return sample with { Nanoseconds = best };
    }

    private GasSample Again(GasSample sample) => machine.Run(sample.Program, sample.Rounds)
        ?? throw new InvalidOperationException($"{sample.Program} succeeds at times only.");
}
