using System.Text;
using Contracts.TestKit;

namespace Contracts.Conformance.Tests.Language;

/// <summary><c>docs/language.md</c> is the table of features, written out.</summary>
public sealed class LanguageTableTests
{
    /// <summary>Of the features that need nothing that contracts cannot have, as a percentage.</summary>
    private const int AcceptedShareMin = 95;

    private static readonly IReadOnlyList<LanguageFeature> Features = LanguageFeature.ReadAll();

    private static readonly LanguageFeature[] Possible = [.. Features.Where(feature => feature.Facility is null)];

    private static int AcceptedCount => Possible.Count(feature => feature.Rule is null);

    [Fact]
    public void Document_EqualsTheTable()
    {
        string document = Path.Combine(Checkout.Root, "docs", "language.md");
        string received = Path.Combine(Checkout.Root, "docs", "language.received.md");
        string expected = Write();
        string actual = File.Exists(document) ? File.ReadAllText(document).ReplaceLineEndings("\n") : "";
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, expected);
        Assert.Fail($"{document} is not what the table says: to accept {received}, rename it.");
    }

    [Fact]
    public void FeaturesWithoutBannedFacility_AreAcceptedButForAFew() => Assert.True(
        AcceptedCount * 100 >= Possible.Length * AcceptedShareMin,
        $"{AcceptedCount} of {Possible.Length} are accepted.");

    [Fact]
    public void EveryRefusedProbe_StandsInTheTable() => Assert.Equal(
        ProbeFiles.In(ProbeFiles.Refused),
        Features.Where(feature => feature.Rule is not null).Select(feature => feature.Probe)
            .Distinct().Order(StringComparer.Ordinal));

    private static string Write()
    {
        StringBuilder text = new();
        string facilities = string.Join(
            ", ",
            Features.Where(feature => feature.Facility is not null).Select(feature => feature.Facility).Distinct());
        text.Append($"""
            # The language

            What of C# 1 to 14 a contract may use, feature by feature: {AcceptedCount} of {Features.Count} are accepted.
            Of those that need no facility that contracts cannot have, {AcceptedCount} of {Possible.Length} are:
            {AcceptedCount * 1000 / Possible.Length / 10m} %. The others need one of these:
            {facilities}.

            Each row is proved by a probe: a program that runs as a contract, in Debug and Release and on every engine,
            and says there what it says on plain .NET; or one that is refused by the rule of the row, in the IDE and by
            the linker. The second column names the facility that a refused feature needs, if there is one. The third
            says what a feature costs in gas beyond the code that is written, or what to write instead. What contracts
            have of the base library is in [corelib.md](corelib.md), member by member in [members.md](members.md).

            The table is generated from `tests/Contracts.Conformance.Tests/Language/Features.txt`: a test compares the
            two, and writes `language.received.md` where they differ.

            Some features are no matter of contracts: top-level statements, `async` entry points and files that are
            programs, for a contract is a library; interceptors, which generators use; embedded interop types, friend
            assemblies and `extern` aliases, which are about other assemblies; warnings and their suppression.

            """.ReplaceLineEndings("\n"));
        foreach (IGrouping<string, LanguageFeature> version in Features.GroupBy(feature => feature.Version))
        {
            text.Append("\n## C# ").Append(version.Key).Append("\n\n");
            text.Append("| Feature | Verdict | Gas, or instead | Probe |\n|---|---|---|---|\n");
            foreach (LanguageFeature feature in version)
                text.Append(Row(feature));
        }

        return text.ToString();
    }

    private static string Row(LanguageFeature feature)
    {
        string facility = feature.Facility is null ? "" : $": {feature.Facility}";
        string verdict = feature.Rule is null ? "accepted" : $"[{feature.Rule}](rules/{feature.Rule}.md){facility}";
        string name = Path.GetFileNameWithoutExtension(feature.Probe);
        string link = $"[{name}](../tests/Contracts.Conformance.Tests/Language/{feature.Probe})";
        return $"| {feature.Name} | {verdict} | {feature.Note} | {link} |\n";
    }
}
