using System.Globalization;
using System.Text.RegularExpressions;
using Contracts.Differential.Tests.Generation;
using Contracts.Differential.Tests.Sources;

namespace Contracts.Differential.Tests;

/// <summary>Generated sources do what stands in them: code that is never reached compares nothing.</summary>
public sealed partial class FeatureTests
{
    private const int ProgramsPerModule = 40;

    /// <summary>Of the programs that have a feature, as a percentage.</summary>
    private const int ReachedShareMin = 40;

    [Fact]
    public void GeneratedSource_OnDotNet_RunsFeaturesToTheirEnd()
    {
        int[] contained = new int[FeatureStatements.All.Length];
        int[] reached = new int[FeatureStatements.All.Length];
        for (ulong seed = 1; seed <= 3; seed++)
            Count(seed, contained, reached);

        Assert.All(FeatureStatements.All.Index(), feature => Assert.True(
            contained[feature.Index] > 0
                && reached[feature.Index] * 100 >= contained[feature.Index] * ReachedShareMin,
            $"{feature.Item.Name}: {reached[feature.Index]} of {contained[feature.Index]} programs"));
    }

    private static void Count(ulong seed, int[] contained, int[] reached)
    {
        SortedDictionary<int, string> sources = SourceRun.Generate(new Seeded(seed), ProgramsPerModule);
        using SourceModule module = SourceModule.CreateUnlinked(sources, release: seed % 2 == 0);
        foreach ((int program, string source) in sources)
        {
            string said = module.Run(program, 3, 5);
            UInt128 marks = UInt128.Parse(said[(said.LastIndexOf('#') + 1)..], NumberStyles.HexNumber, null);
            foreach (int feature in FeaturesOf(source))
            {
                contained[feature]++;
                reached[feature] += (int)(marks >> feature & 1);
            }
        }
    }

    private static IEnumerable<int> FeaturesOf(string source) =>
        Mark().Matches(source).Select(mark => int.Parse(mark.Groups[1].Value, null)).Distinct();

    [GeneratedRegex(@"t\.Reach\((\d+)\)")]
    private static partial Regex Mark();
}
