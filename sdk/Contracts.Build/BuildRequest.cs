using System.Collections.Immutable;

namespace Contracts.Build;

/// <summary>What the build targets ask for: a text file of <c>key=value</c> lines, because command lines have a
/// limit.</summary>
internal sealed record BuildRequest
{
    /// <summary>The compiled assembly.</summary>
    public required string Assembly { get; init; }

    /// <summary>The core library.</summary>
    public required string CoreLibrary { get; init; }

    /// <summary>The folder of the project: source paths are relative to it.</summary>
    public required string ProjectFolder { get; init; }

    /// <summary>Where the contract files go.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>The file that lists the names of the files written, one a line.</summary>
    public required string ListFile { get; init; }

    /// <summary>The assemblies that code may be taken from, the base library's not among them.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>The sources, for their hash.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Reads the lines of a request file.</summary>
    /// <exception cref="FormatException">A line is no known <c>key=value</c>, or a key is missing.</exception>
    public static BuildRequest Parse(IEnumerable<string> lines)
    {
        ILookup<string, string> values = lines
            .Where(line => line.Length > 0)
            .ToLookup(line => line[..MarkIn(line)], line => line[(MarkIn(line) + 1)..], StringComparer.Ordinal);
        return new BuildRequest
        {
            Assembly = Single(values, "assembly"),
            CoreLibrary = Single(values, "corelib"),
            ProjectFolder = Single(values, "project"),
            OutputFolder = Single(values, "output"),
            ListFile = Single(values, "list"),
            References = [.. values["reference"].Where(path => !IsFramework(path))],
            Sources = [.. values["source"]],
        };
    }

    private static int MarkIn(string line)
    {
        int mark = line.IndexOf('=', StringComparison.Ordinal);
        return mark > 0 ? mark : throw new FormatException($"The request has a line that is no key=value: {line}");
    }

    private static string Single(ILookup<string, string> values, string key) =>
        values[key].Count() == 1
            ? values[key].Single()
            : throw new FormatException($"The request needs exactly one '{key}='.");

    // What these declare is external: replaced by the core library, importable, or refused.
    private static bool IsFramework(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        return name is "mscorlib" or "netstandard" or "System" or "WindowsBase" or "Contracts.Host"
            || name.StartsWith("System.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.", StringComparison.Ordinal);
    }
}
