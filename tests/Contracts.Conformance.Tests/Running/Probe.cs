using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Contracts.TestKit;

namespace Contracts.Conformance.Tests.Running;

/// <summary>
/// One file of the suite: C# or IL, with a header of comments that says which cases it is for and what becomes of it.
/// </summary>
/// <param name="Name">The path below the project: <c>Loops/01_SelfBranch.il</c>.</param>
/// <param name="Cases">The numbers of the cases.</param>
/// <param name="Rules">The rules that it must be rejected by, these and no other; none: it must be accepted.</param>
/// <param name="Steps">What is done with it once it is accepted, in order.</param>
/// <param name="Source">The program, its repetitions written out.</param>
internal sealed partial record Probe(
    string Name,
    ImmutableArray<int> Cases,
    ImmutableArray<string> Rules,
    ImmutableArray<ProbeStep> Steps,
    string Source)
{
    private const string HeaderMark = "// ";

    /// <summary>The folders of probes, one for each chapter of the list of cases.</summary>
    public static ImmutableArray<string> Folders { get; } =
        ["Loops", "Recursion", "Memory", "Work", "Exceptions", "Determinism", "Statics", "Sandbox", "State"];

    private static string Root { get; } = Path.Combine(Checkout.Root, "tests", "Contracts.Conformance.Tests");

    /// <summary>True where a node must take it.</summary>
    public bool IsAccepted => Rules.IsEmpty;

    /// <summary>True for C#, which is compiled in Debug and in Release; false for IL.</summary>
    public bool IsCSharp => Name.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>
    /// The lines that analyzers must report, marked <c>// &lt;- CT0101</c>, as <c>line: rule</c>.
    /// </summary>
    public ImmutableArray<string> Marks =>
    [
        .. Source.Split('\n')
            .SelectMany((line, index) =>
                Mark().Matches(line).Select(mark => $"{index + 1}: {mark.Groups["rule"].Value}")),
    ];

    /// <summary>The names of all probes of a folder, in order.</summary>
    public static ImmutableArray<string> NamesIn(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder))
            .Select(file => $"{folder}/{Path.GetFileName(file)}")
            .Order(StringComparer.Ordinal)];

    /// <summary>Reads a probe.</summary>
    /// <exception cref="FormatException">The header is not as it should be.</exception>
    public static Probe Read(string name)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Root, name));
        ImmutableArray<int> cases = [];
        ImmutableArray<string> rules = [];
        List<ProbeStep> steps = [];
        foreach (string line in lines.TakeWhile(line => line.StartsWith(HeaderMark, StringComparison.Ordinal)))
        {
            string[] parts = line[HeaderMark.Length..].Split(": ", 2);
            string value = parts.Length == 2 ? parts[1] : "";
            switch (parts[0])
            {
                case "cases":
                    cases = [.. value.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
                    break;
                case "rejected":
                    rules = [.. value.Split(", ")];
                    break;
                default:
                    if (value.Length > 0 && ProbeStep.Parse(parts[0], value) is { } step)
                        steps.Add(step);
                    break;
            }
        }

        if (cases.IsEmpty || rules.IsEmpty == (steps.Count == 0))
            throw new FormatException($"{name}: the header must name the cases, and either rules or steps.");
        return new Probe(name, cases, rules, [.. steps], Expand(lines));
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>
    /// Writes out lines <c>//@repeat 9: text with #</c>, in which <c>#</c> stands for the number of the repetition
    /// and <c>#+1</c> for the next one. The lines keep their numbers.
    /// </summary>
    private static string Expand(string[] lines)
    {
        StringBuilder text = new();
        foreach (string line in lines)
        {
            Match repeat = Repetition().Match(line);
            int count = repeat.Success ? int.Parse(repeat.Groups["count"].Value, CultureInfo.InvariantCulture) : 0;
            for (int i = 0; i < count; i++)
            {
                string next = (i + 1).ToString(CultureInfo.InvariantCulture);
                string number = i.ToString(CultureInfo.InvariantCulture);
                text.Append(repeat.Groups["text"].Value
                    .Replace("#+1", next, StringComparison.Ordinal)
                    .Replace("#", number, StringComparison.Ordinal)).Append(' ');
            }

            text.Append(repeat.Success ? "" : line).Append('\n');
        }

        return text.ToString();
    }

    [GeneratedRegex(@"// <- (?<rule>CT\d{4})")]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\s*//@repeat (?<count>\d+): (?<text>.*)$")]
    private static partial Regex Repetition();
}
