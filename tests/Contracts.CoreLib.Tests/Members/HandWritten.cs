namespace Contracts.Tests.Members;

/// <summary>The members whose arguments or results cannot be generated, with the test that covers each.</summary>
internal static class HandWritten
{
    private const string Probes = "Contracts.Conformance.Tests/Language/Probes/";

    // The start of a member's name, a part of it, and the file that calls it.
    private static readonly (string Start, string Part, string Test)[] Table =
    [
        ("CharEnumerator.", "", Probes + "Strings.cs"),
        ("DefaultInterpolatedStringHandler.", "", Probes + "Interpolation.cs"),
        ("Enum.", "", Probes + "Enums.cs"),
        ("Environment.", "", Probes + "Iterators.cs"),
        ("ReadOnlySpan<T>.", "GetEnumerator", Probes + "StructsRefsAndSpans.cs"),
        ("Span<T>.", "GetEnumerator", Probes + "StructsRefsAndSpans.cs"),
        ("String.", "DefaultInterpolatedStringHandler", Probes + "Interpolation.cs"),
        ("StringBuilder.", "AppendInterpolatedStringHandler", Probes + "Interpolation.cs"),
        ("SwitchExpressionException.", "", Probes + "Patterns.cs"),
        ("ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest>.", "", Probes + "TuplesAndDeconstruction.cs"),
    ];

    /// <summary>The test that covers the member; null: generated cases do.</summary>
    public static string? Find(MemberPair pair)
    {
        string name = pair.Name;
        return Table.FirstOrDefault(row => Matches(row.Start, row.Part, name)).Test;
    }

    /// <summary>Lines that name no member, or a test that is not there.</summary>
    public static IEnumerable<string> Mistakes(IReadOnlyList<MemberPair> pairs)
    {
        string tests = Path.GetFullPath(Path.Combine(SourceFolder(), "..", ".."));
        foreach ((string start, string part, string test) in Table)
        {
            if (!pairs.Any(pair => Matches(start, part, pair.Name)))
                yield return $"There is no member {start}...{part}.";

            if (!File.Exists(Path.Combine(tests, test)))
                yield return $"There is no {test}.";
        }
    }

    private static bool Matches(string start, string part, string name) =>
        name.StartsWith(start, StringComparison.Ordinal) && name.Contains(part, StringComparison.Ordinal);

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string path = "") =>
        Path.GetDirectoryName(path)!;
}
