namespace Contracts.Differential.Tests;

/// <summary>Runs of any length, with a seed and a count: <c>programs</c>, <c>sources</c>, <c>mutants</c> or
/// <c>bytes</c>.</summary>
internal static class Program
{
    private const string Usage = "usage: (programs|sources|mutants|bytes) [--seed N] [--count N]";

    private static int Main(string[] arguments)
    {
        if (arguments.Length == 0 || arguments.Length % 2 == 0)
            return Fail(Usage);
        ulong seed = Option(arguments, "--seed", 1);
        int count = (int)Option(arguments, "--count", 100_000);
        FuzzRun? run = arguments[0] switch
        {
            "programs" => new ProgramRun(),
            "sources" => new SourceRun(),
            "mutants" => new MutantRun(),
            "bytes" => new BytesRun(),
            _ => null,
        };
        if (run is null)
            return Fail(Usage);
        Console.WriteLine(run.Execute(seed, count));
        return 0;
    }

    private static ulong Option(string[] arguments, string name, ulong otherwise)
    {
        int index = Array.IndexOf(arguments, name);
        return index < 0 ? otherwise : ulong.Parse(arguments[index + 1], null);
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
