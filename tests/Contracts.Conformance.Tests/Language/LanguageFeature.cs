namespace Contracts.Conformance.Tests.Language;

/// <summary>A feature of C#, and the probe that shows what becomes of it in a contract.</summary>
/// <param name="Version">The version of C# that brought it.</param>
/// <param name="Name">What the language's own documents call it.</param>
/// <param name="Probe">The probe's file below the folder of these tests.</param>
/// <param name="Rule">The rule that refuses it; null: it is accepted.</param>
/// <param name="Note">What it costs, or what to write instead.</param>
internal sealed record LanguageFeature(string Version, string Name, string Probe, string? Rule, string Note)
{
    private const string File = "Features.txt";

    /// <summary>The rules for what no contract may do: features that need it cannot be accepted.</summary>
    public bool NeedsBannedFacility => Rule is not null && Rule.StartsWith("CT01", StringComparison.Ordinal);

    /// <summary>All features, in the order of the file.</summary>
    /// <exception cref="FormatException">A line has not four columns, or names no probe.</exception>
    public static IReadOnlyList<LanguageFeature> ReadAll() =>
    [
        .. System.IO.File.ReadLines(Path.Combine(ProbeFiles.Root, File))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(Parse),
    ];

    private static LanguageFeature Parse(string line)
    {
        string[] columns = line.Split('|', StringSplitOptions.TrimEntries);
        if (columns.Length != 4)
            throw new FormatException($"{File}: '{line}' has {columns.Length} columns, not 4.");
        string accepted = $"{ProbeFiles.Probes}/{columns[2]}.cs";
        string refused = $"{ProbeFiles.Refused}/{columns[2]}.cs";
        if (ProbeFiles.Exists(accepted))
            return new LanguageFeature(columns[0], columns[1], accepted, null, columns[3]);
        if (ProbeFiles.Exists(refused))
            return new LanguageFeature(columns[0], columns[1], refused, RefusedProbe.Read(refused).Rule, columns[3]);
        throw new FormatException($"{File}: '{line}' names no file of {ProbeFiles.Probes} or {ProbeFiles.Refused}.");
    }
}
