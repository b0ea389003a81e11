using System.Diagnostics;
using Contracts.Ledger.Tests.Running;

namespace Contracts.Ledger.Tests;

/// <summary>
/// Runs of any length: <c>stress</c>, for some seconds from a seed on, and <c>replay</c>, of a file of transfers.
/// </summary>
internal static class Program
{
    private const string Usage =
        "usage: stress [--seed N] [--seconds N] | replay --file CSV [--size N] [--workers N]";

    private static readonly int[] Workers = [1, 2, 3, 4, 8, 16, 64];
    private static readonly int[] BlockSizes = [1, 10, 1_000, 10_000];

    internal static int Main(string[] arguments)
    {
        switch (arguments.FirstOrDefault())
        {
            case "stress":
                Stress(int.Parse(Option(arguments, "--seed") ?? "1", null),
                    int.Parse(Option(arguments, "--seconds") ?? "60", null));
                return 0;
            case "replay" when Option(arguments, "--file") is { } file:
                Replay(file, Choice(arguments, "--size", BlockSizes), Choice(arguments, "--workers", Workers));
                return 0;
            default:
                Console.Error.WriteLine(Usage);
                return 1;
        }
    }

    private static void Stress(int seed, int seconds)
    {
        long start = Stopwatch.GetTimestamp();
        using StressRun two = new(workers: 2);
        using StressRun three = new(workers: 3);
        int count = 0;
        for (; Stopwatch.GetElapsedTime(start).TotalSeconds < seconds; seed = checked(seed + 1))
        {
            two.Execute(seed);
            three.Execute(seed);
            count++;
        }

        Console.WriteLine($"{count} seeds up to {seed - 1}, no difference");
    }

    private static void Replay(string file, int[] sizes, int[] workers)
    {
        ReplayRun run = new(file);
        foreach (int size in sizes)
        {
            foreach (int count in workers)
                Console.WriteLine($"{run.Execute(count, size)} blocks of {size}, {count} workers, no difference");
        }
    }

    private static int[] Choice(string[] arguments, string name, int[] all) =>
        Option(arguments, name) is { } one ? [int.Parse(one, null)] : all;

    private static string? Option(string[] arguments, string name)
    {
        int index = Array.IndexOf(arguments, name);
        return index < 0 || index + 1 == arguments.Length ? null : arguments[index + 1];
    }
}
