using System.Reflection;
using Contracts.Bytecode.Metering;
using Contracts.Host;

namespace Contracts.Cli.Benchmarks;

/// <summary>What metering costs: the same kernels with and without charges, in one process, in turn.</summary>
internal static class MeteringOverhead
{
    private const int Runs = 40;

    /// <summary>Measures every kernel, and sums up.</summary>
    public static IEnumerable<BenchmarkFigure> Run()
    {
        byte[] plain = KernelModule.Extract();
        Type plainKernels = KernelModule.Load(plain);
        Type meteredKernels = KernelModule.Load(ModuleMeter.Meter(plain, GasSchedule.Default));
        List<double> ratios = [];
        foreach (MethodInfo kernel in typeof(MeteringKernels).GetMethods(BindingFlags.Public | BindingFlags.Static))
        {
            (double ratio, double nanosecondsPerGas) = Compare(kernel.Name, plainKernels, meteredKernels);
            ratios.Add(ratio);
            string name = char.ToLowerInvariant(kernel.Name[0]) + kernel.Name[1..];
            yield return new BenchmarkFigure(
                $"{name}OverheadRatio", ratio, $"{kernel.Name}: metered time over unmetered");
            yield return new BenchmarkFigure(
                $"{name}NanosecondsPerGas", nanosecondsPerGas, $"{kernel.Name}: nanoseconds per gas");
        }

        double mean = Math.Exp(ratios.Average(Math.Log));
        yield return new BenchmarkFigure("overheadGeometricMean", mean, "all kernels, geometric mean of the ratios");
        yield return new BenchmarkFigure("overheadWorst", ratios.Max(), "all kernels, worst ratio");
    }

    private static (double Ratio, double NanosecondsPerGas) Compare(string name, Type plainKernels, Type meteredKernels)
    {
        Func<int> plain = plainKernels.GetMethod(name, [])!.CreateDelegate<Func<int>>();
        Func<Meter, int> metered = meteredKernels.GetMethod(name, [typeof(Meter)])!.CreateDelegate<Func<Meter, int>>();
        Meter meter = new() { StackLeft = Limits.Default.StackSizeMax };
        int expected = plain();
        int actual = 0;
        void RunMetered()
        {
            meter.GasLeft = long.MaxValue / 2;
            meter.MemoryLeft = long.MaxValue / 2;
            actual = metered(meter);
        }

        (double plainSeconds, double meteredSeconds) = Measure.BestOfBoth(Runs, () => plain(), RunMetered);
        if (actual != expected)
            throw new InvalidOperationException($"{name} gives {actual} metered and {expected} unmetered.");
        long gas = (long.MaxValue / 2) - meter.GasLeft;
        return (meteredSeconds / plainSeconds, meteredSeconds * 1e9 / gas);
    }
}
