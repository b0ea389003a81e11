using System.Diagnostics;
using Contracts.Ledger.Tests.Running;

namespace Contracts.Ledger.Tests;

/// <summary>
/// Runs of any length: <c>stress</c>, for some seconds from a seed on; <c>replay</c>, of a file of transfers; and
/// <c>fence</c>, of two threads that must see each other.
/// </summary>
internal static class Program
{
    private const string Usage =
        "usage: stress [--seed N] [--seconds N] | replay --file CSV [--size N] [--workers N] | fence [--rounds N]";

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
            case "fence":
                return Fence(int.Parse(Option(arguments, "--rounds") ?? "1000000", null));
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

    /// <summary>
    /// Fails where something is lost, and where nothing is without the fence: then this machine cannot show it.
    /// </summary>
    private static int Fence(int rounds)
    {
        int lost = new FenceRun(hasFence: true).Execute(rounds);
        int lostWithout = new FenceRun(hasFence: false).Execute(rounds);
        Console.WriteLine($"lost updates in {rounds} rounds: {lost} with the fence, {lostWithout} without it");
        return lost == 0 && lostWithout > 0 ? 0 : 1;
    }

    private static int[] Choice(string[] arguments, string name, int[] all) =>
        Option(arguments, name) is { } one ? [int.Parse(one, null)] : all;

    private static string? Option(string[] arguments, string name)
    {
        int index = Array.IndexOf(arguments, name);
        return index < 0 || index + 1 == arguments.Length ? null : arguments[index + 1];
    }
}
