namespace Contracts.Bytecode.Tests.Verification;

/// <summary>C# that names nothing outside the import table: <c>Accepted/*.cs.txt</c>.</summary>
internal static class CSharpSources
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Verification", "Accepted");

    /// <summary>The names of all sources, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder)
            .Select(path => Path.GetFileName(path).Replace(".cs.txt", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>The text of a source.</summary>
    public static string Find(string name) => File.ReadAllText(Path.Combine(Folder, name + ".cs.txt"));
}
