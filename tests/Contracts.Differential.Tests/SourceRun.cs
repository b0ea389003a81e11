using Contracts.Differential.Tests.Generation;
using Contracts.Differential.Tests.Sources;
using Contracts.Execution;

namespace Contracts.Differential.Tests;

/// <summary>Generated programs of C#: the same on plain .NET and, as a contract, on both engines.</summary>
internal sealed class SourceRun : FuzzRun
{
    private const int ProgramsPerModule = 20;
    private const long Gas = 200_000_000;
    private const string Refused = "refused by ";

    // One in so many programs, and so many more in short runs.
    private const int RefusedShare = 50;
    private const int RefusedMax = 2;

    protected override void Run(ulong seed, int count, Tally tally)
    {
        for (int done = 0; done < count; done += ProgramsPerModule, seed++)
            RunModule(seed, Math.Min(ProgramsPerModule, count - done), tally);
        long refused = tally.Count(Refused);
        Assert.True(
            refused <= RefusedMax + (count / RefusedShare),
            $"{refused} of {count} ordinary programs up to seed {seed} are refused: {tally}");
    }

    private static void RunModule(ulong seed, int count, Tally tally)
    {
        Seeded random = new(seed);
        bool isRelease = random.OneIn(2);
        SortedDictionary<int, string> sources = Generate(random, count);
        Run($"seed {seed}", () =>
        {
            using SourceModule module = SourceModule.Create(
                sources, isRelease, (_, finding) => tally.Add(Refused + finding.RuleId));
            using Twins twins = new(FuzzMachine.Prepare(module.Module));
            foreach (int program in module.Programs)
                RunOne(module, twins, program, random, $"seed {seed}, program {program}", tally);
        });
    }

    /// <summary>The classes of so many programs by their numbers.</summary>
    public static SortedDictionary<int, string> Generate(Seeded random, int count)
    {
        bool hasEvents = random.OneIn(2);
        SortedDictionary<int, string> sources = [];
        for (int number = 1; number <= count; number++)
            sources.Add(number, SourceGenerator.Generate(random.NextUInt64(), number, 4 + random.Below(12), hasEvents));
        return sources;
    }

    private static void RunOne(
        SourceModule module, Twins twins, int program, Seeded random, string place, Tally tally)
    {
        (int first, int second) = (random.Below(8), random.Int32());
        string expected = module.Run(program, first, second);
        ExecutionResult executed = twins.Call(program, first, second, Gas, place);
        string actual = executed.Outcome.IsSuccess
            ? new CanonicalReader(executed.Result).ReadString()
            : executed.Outcome.ToString();
        Assert.True(
            expected == actual,
            $"{place} ({first}, {second}):\n.NET     {expected}\ncontract {actual}\n{module.SourceOf(program)}");
        tally.Add(expected.Contains('!') ? "threw" : "ended");
    }
}
