using Contracts.Cli.Benchmarks.Gas.Programs;

namespace Contracts.Cli.Benchmarks.Gas;

/// <summary>The sizes that each program is tried with.</summary>
internal static class GasSizes
{
    private static readonly int[] WorkingSets =
        [1 << 12, 1 << 15, 1 << 18, 1 << 19, 1 << 20, 1 << 21, 3 << 20, 1 << 22, 1 << 23, 1 << 24, 1 << 25];

    private static readonly int[] Bytes = [1, 32, 1_024, 16_384, 65_536];
    private static readonly int[] Depths = [0, 1, 20, 200, 1_000];
    private static readonly int[] Lengths = [0, 1, 4, 16, 64, 256, 1_024, 16_384, 131_072, 524_288];

    /// <summary>Elements or units for members of the core library.</summary>
    public static readonly int[] OfCoreLibrary = [0, 4, 64, 1_024, 8_192];

    private static readonly int[] None = [0];

    /// <summary>The sizes of a program; a size that does not fit the limits is left out as the program fails.</summary>
    public static int[] Of(string type, string name) => (type, name) switch
    {
        (nameof(MemoryPrograms), _) => WorkingSets,
        (nameof(ExceptionPrograms), "Throw" or "ThrowTheSame" or "Rethrow" or "Finally" or "Unfitting") => Depths,
        (nameof(CallPrograms), "Recursion" or "WideRecursion") => [1, 16, 128, 1_024],
        (nameof(AllocationPrograms), _) => Lengths,
        (nameof(HostPrograms), "AddToNewCounters" or "ChangeCounterAgain" or "ReadCounters") => None,
        (nameof(HostPrograms), _) => Bytes,
        _ => None,
    };
}
