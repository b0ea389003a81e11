using Contracts.Cli.Scenarios;

namespace Contracts.Cli.Benchmarks.Gas;

/// <summary>
/// Climbs from the worst snippets to worse sequences of them: parts of a processor that wait for each other show only
/// together.
/// </summary>
internal sealed class GasSearch(GasMachine machine, GasClock clock, SplitMix64 random)
{
    private const int BatchSize = 32;
    private const int KeptCount = 16;
    private const int StartCount = 64;
    private const int LengthMax = 8;

    /// <summary>Tries so many sequences.</summary>
    /// <param name="snippets">All snippets.</param>
    /// <param name="singles">Samples of each, in the same order.</param>
    /// <param name="count">How many sequences to try.</param>
    public IEnumerable<GasSample> Run(GasSnippet[] snippets, GasSample?[] singles, int count)
    {
        Candidate[] starts = [.. snippets
            .Zip(singles)
            .Where(pair => pair.Second is not null)
            .Select(pair => new Candidate([pair.First], pair.Second!))
            .OrderByDescending(candidate => candidate.Sample.NanosecondsPerGas)
            .Take(StartCount)];
        List<Candidate> best = [.. starts.Take(KeptCount)];
        for (int tried = 0; tried < count; tried += BatchSize)
        {
            (GasSnippet[] Snippets, GasOperands Operands)[] batch =
                [.. Enumerable.Range(0, Math.Min(BatchSize, count - tried)).Select(_ => Change(best, starts))];
            List<Candidate> measured = [.. Measure(batch)];
            foreach (Candidate candidate in measured)
                yield return candidate.Sample;
            best = [.. best.Concat(measured)
                .OrderByDescending(candidate => candidate.Sample.NanosecondsPerGas)
                .Take(KeptCount)];
        }
    }

    private IEnumerable<Candidate> Measure((GasSnippet[] Snippets, GasOperands Operands)[] batch)
    {
        using GasModule module = new();
        int[] numbers = [.. batch.Select(part => GasAssembler.Add(module, part.Snippets))];
        Address contract = machine.Deploy(module.ToBytes(), hasState: false);
        for (int i = 0; i < batch.Length; i++)
        {
            (GasSnippet[] snippets, GasOperands operands) = batch[i];
            string name = "sequence: " + string.Join(" | ", snippets.Select(snippet => snippet.Code));
            if (clock.Glance(new GasProgram(name, contract, numbers[i], 0, operands)) is { } sample)
                yield return new Candidate(snippets, sample);
        }
    }

    /// <summary>One of the best, with a snippet of the same chain added, replaced or removed.</summary>
    private (GasSnippet[] Snippets, GasOperands Operands) Change(List<Candidate> best, Candidate[] starts)
    {
        Candidate parent = Pick(best);
        string chain = parent.Snippets[0].Chain;
        Candidate[] fitting = [.. starts.Where(start => start.Snippets[0].Chain == chain)];
        Candidate added = Pick(fitting);
        List<GasSnippet> snippets = [.. parent.Snippets];
        int place = (int)random.Below((ulong)snippets.Count);
        if (snippets.Count < LengthMax && random.Below(2) == 0)
            snippets.Insert(place, added.Snippets[0]);
        else if (snippets.Count > 1 && random.Below(3) == 0)
            snippets.RemoveAt(place);
        else
            snippets[place] = added.Snippets[0];
        Candidate source = random.Below(2) == 0 ? parent : added;
        return ([.. snippets], source.Sample.Program.Operands);
    }

    private Candidate Pick(IReadOnlyList<Candidate> candidates) =>
        candidates[(int)random.Below((ulong)candidates.Count)];

    private sealed record Candidate(GasSnippet[] Snippets, GasSample Sample);
}
