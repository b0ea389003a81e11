using System.Text;
using Contracts.TestKit;

namespace Contracts.Conformance.Tests.Language;

/// <summary><c>docs/language.md</c> is the table of features, written out.</summary>
public sealed class LanguageTableTests
{
    /// <summary>Of the features that need nothing that contracts cannot have, as a percentage.</summary>
    private const int AcceptedShareMin = 95;

    private static readonly IReadOnlyList<LanguageFeature> Features = LanguageFeature.ReadAll();

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
    public void FeaturesWithoutBannedFacility_AreAcceptedButForAFew()
    {
        LanguageFeature[] possible = [.. Features.Where(feature => !feature.NeedsBannedFacility)];

        int accepted = possible.Count(feature => feature.Rule is null);

        Assert.True(
            accepted * 100 >= possible.Length * AcceptedShareMin, $"{accepted} of {possible.Length} are accepted.");
    }

    [Fact]
    public void EveryRefusedProbe_StandsInTheTable() => Assert.Equal(
        ProbeFiles.In(ProbeFiles.Refused),
        Features.Where(feature => feature.Rule is not null).Select(feature => feature.Probe)
            .Distinct().Order(StringComparer.Ordinal));

    private static string Write()
    {
        StringBuilder text = new();
        int accepted = Features.Count(feature => feature.Rule is null);
        text.Append($"""
            # The language

            What of C# 1 to 14 a contract may use, feature by feature: {accepted} of {Features.Count} are accepted. Each
            row is proved by a probe: a program that runs as a contract, in Debug and Release and on every engine, and
            says there what it says on plain .NET; or one that is refused by the rule of the row, in the IDE and by the
            linker. The third column says what a feature costs in gas beyond the code that is written, or what to write
            instead. What contracts have of the base library is in [corelib.md](corelib.md).

            The table is generated from `tests/Contracts.Conformance.Tests/Language/Features.txt`: a test compares the
            two, and writes `language.received.md` where they differ.

            Three features are no matter of contracts: top-level statements, for a contract is a library; interceptors,
            which generators use; embedded interop types.

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
        string verdict = feature.Rule is null ? "accepted" : $"[{feature.Rule}](rules/{feature.Rule}.md)";
        string name = Path.GetFileNameWithoutExtension(feature.Probe);
        string link = $"[{name}](../tests/Contracts.Conformance.Tests/Language/{feature.Probe})";
        return $"| {feature.Name} | {verdict} | {feature.Note} | {link} |\n";
    }
}
