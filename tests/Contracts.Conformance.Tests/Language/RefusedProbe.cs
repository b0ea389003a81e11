using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Contracts.Conformance.Tests.Language;

/// <summary>A program that is refused by one rule, as its first lines say.</summary>
/// <param name="Rule">The rule, named by <c>// expects CT0104</c>.</param>
/// <param name="LinkerOnly">Why no analyzer can know, named by <c>// linker only: …</c>; null: one does.</param>
/// <param name="Marks">The lines that an analyzer reports, marked <c>// &lt;- CT0104</c>, as <c>line: rule</c>.</param>
internal sealed partial record RefusedProbe(string Rule, string? LinkerOnly, ImmutableArray<string> Marks)
{
    /// <summary>Reads the header and the marks of a probe.</summary>
    public static RefusedProbe Read(string file)
    {
        string[] lines = File.ReadAllLines(ProbeFiles.PathOf(file));
        const string LinkerOnlyMark = "// linker only: ";
        bool isLinkerOnly = lines[1].StartsWith(LinkerOnlyMark, StringComparison.Ordinal);
        return new RefusedProbe(
            lines[0].Split("// expects ")[1],
            isLinkerOnly ? lines[1][LinkerOnlyMark.Length..] : null,
            MarksOf(file));
    }

    /// <summary>The marked lines of any probe.</summary>
    public static ImmutableArray<string> MarksOf(string file) =>
    [
        .. File.ReadLines(ProbeFiles.PathOf(file)).SelectMany((line, index) =>
            Mark().Matches(line).Select(mark => $"{index + 1}: {mark.Groups["rule"].Value}")),
    ];

    [GeneratedRegex(@"// <- (?<rule>CT\d{4})")]
    private static partial Regex Mark();
}
