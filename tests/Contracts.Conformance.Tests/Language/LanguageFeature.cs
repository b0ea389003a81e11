namespace Contracts.Conformance.Tests.Language;

/// <summary>A feature of C#, and the probe that shows what becomes of it in a contract.</summary>
/// <param name="Version">The version of C# that brought it.</param>
/// <param name="Name">What the language's own documents call it.</param>
/// <param name="Probe">The probe's file below the folder of these tests.</param>
/// <param name="Rule">The rule that refuses it; null: it is accepted.</param>
/// <param name="Note">What it costs, or what to write instead.</param>
/// <param name="Facility">What it needs that no contract may have; null: nothing of the kind.</param>
internal sealed record LanguageFeature(
    string Version, string Name, string Probe, string? Rule, string Note, string? Facility)
{
    private const string File = "Features.txt";
    private const string NoFacility = "-";

    /// <summary>All features, in the order of the file.</summary>
    /// <exception cref="FormatException">
    /// A line has not the columns of what is accepted or of what is refused, or names no probe.
    /// </exception>
    public static IReadOnlyList<LanguageFeature> ReadAll() =>
    [
        .. System.IO.File.ReadLines(Path.Combine(ProbeFiles.Root, File))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(Parse),
    ];

    private static LanguageFeature Parse(string line)
    {
        string[] columns = line.Split('|', StringSplitOptions.TrimEntries);
        string probe = columns.Length > 2 ? columns[2] : "";
        string accepted = $"{ProbeFiles.Probes}/{probe}.cs";
        string refused = $"{ProbeFiles.Refused}/{probe}.cs";
        return (ProbeFiles.Exists(accepted), ProbeFiles.Exists(refused), columns.Length) switch
        {
            (true, false, 4) => new(columns[0], columns[1], accepted, null, columns[3], null),
            (false, true, 5) => new(
                columns[0],
                columns[1],
                refused,
                RefusedProbe.Read(refused).Rule,
                columns[3],
                columns[4] == NoFacility ? null : columns[4]),
            _ => throw new FormatException(
                $"{File}: '{line}' must name one file of {ProbeFiles.Probes} and have 4 columns, or one of"
                + $" {ProbeFiles.Refused} and have 5."),
        };
    }
}
