using System.Text.RegularExpressions;

namespace Contracts.Tidy.Tests;

/// <summary>House rules that a formatter does not know.</summary>
public sealed partial class SourceTests
{
    private const int LineLengthMax = 120;
    private const int FileLengthMax = 400;

    /// <summary>Files that are over a ceiling may only shrink: <c>path lines longestLine</c>, one a line.</summary>
    private const string RatchetFile = "tests/Contracts.Tidy.Tests/ratchet.txt";

    private static readonly string[] Leftovers =
    [
        "TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception()",
        "Thread." + "Sleep", "Task." + "Delay",
    ];

    [Fact]
    public void SourceFile_StaysUnderTheCeilings()
    {
        Dictionary<string, (int Lines, int Width)> allowed = ReadRatchet();
        List<string> failures = [];
        foreach (string path in SourceFiles())
        {
            string[] lines = Repository.Read(path).Split('\n');
            int width = lines.Max(line => line.TrimEnd('\r').Length);
            (int lineMax, int widthMax) = allowed.GetValueOrDefault(path, (FileLengthMax, LineLengthMax));
            if (lines.Length - 1 > lineMax || width > widthMax)
                failures.Add($"{path} {lines.Length - 1} {width} (at most {lineMax} lines of {widthMax} characters)");
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    [Fact]
    public void Ratchet_NamesOnlyFilesThatStillNeedIt()
    {
        foreach ((string path, (int lines, int width)) in ReadRatchet())
        {
            string[] actual = Repository.Read(path).Split('\n');
            int actualWidth = actual.Max(line => line.TrimEnd('\r').Length);
            Assert.True(
                lines == Math.Max(FileLengthMax, actual.Length - 1) && width == Math.Max(LineLengthMax, actualWidth)
                    && (lines > FileLengthMax || width > LineLengthMax),
                $"{RatchetFile}: {path} is now {actual.Length - 1} lines of {actualWidth}: tighten its line.");
        }
    }

    [Fact]
    public void SourceFile_HoldsNoLeftover()
    {
        foreach (string path in SourceFiles())
        {
            string text = Repository.Read(path);
            foreach (string leftover in Leftovers)
                Assert.False(text.Contains(leftover, StringComparison.Ordinal), $"{path} holds '{leftover}'.");
        }
    }

    // The conformance suite's probes are contracts that do what they should not.
    [Fact]
    public void CatchClause_NeverSwallows()
    {
        foreach (string path in SourceFiles().Where(path => !Probe().IsMatch(path)))
            Assert.False(EmptyCatch().IsMatch(Repository.Read(path)), $"{path} has an empty catch clause.");
    }

    [Fact]
    public void SourceFile_HasNoRegion()
    {
        foreach (string path in SourceFiles())
            Assert.DoesNotContain("#" + "region", Repository.Read(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Test_IsNeverSkipped()
    {
        foreach (string path in SourceFiles().Where(path => path.Contains("Tests", StringComparison.Ordinal)))
            Assert.DoesNotMatch(SkippedTest(), Repository.Read(path));
    }

    private static IEnumerable<string> SourceFiles() => Repository.Files(".cs");

    private static Dictionary<string, (int Lines, int Width)> ReadRatchet() =>
        Repository.Read(RatchetFile)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(' '))
            .ToDictionary(
                parts => parts[0],
                parts => (int.Parse(parts[1], null), int.Parse(parts[2], null)),
                StringComparer.Ordinal);

    [GeneratedRegex(@"catch\s*(\([^)]*\))?\s*(when\s*\([^)]*\)\s*)?\{\s*\}")]
    private static partial Regex EmptyCatch();

    [GeneratedRegex(@"^tests/Contracts\.Conformance\.Tests/\w+/\d\d_\w+\.cs$")]
    private static partial Regex Probe();

    [GeneratedRegex(@"\[(Fact|Theory)\(.*Skip\s*=")]
    private static partial Regex SkippedTest();
}
