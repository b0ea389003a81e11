using Contracts.Host;

namespace Contracts.Cli.Benchmarks.Gas.Programs;

/// <summary>The two programs that others call; they stand first.</summary>
internal static class BasicPrograms
{
    /// <summary>Does nothing.</summary>
    public static void Nothing(Operands o) => o.Sink++;

    /// <summary>Says no.</summary>
    public static void Revert(Operands o)
    {
        if (o.Rounds > 0)
            HostFunctions.Revert(1, "no");
    }
}
