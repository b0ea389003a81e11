using System.Runtime.CompilerServices;

namespace Contracts.Tidy.Tests;

/// <summary>The checkout that these tests look at.</summary>
internal static class Repository
{
    private static readonly string[] GeneratedFolders = ["artifacts", "bin", "obj", ".git", "TestResults"];

    /// <summary>The folder that holds Contracts.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All files with one of the endings, as paths relative to the root with '/', in ordinal order.</summary>
    public static IReadOnlyList<string> Files(params string[] endings) =>
        [.. Walk(Root)
            .Where(path => endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>The text of a file given by its path relative to the root.</summary>
    public static string Read(string relativePath) => File.ReadAllText(Path.Combine(Root, relativePath));

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder))
            yield return file;
        foreach (string child in Directory.EnumerateDirectories(folder))
        {
            if (GeneratedFolders.Contains(Path.GetFileName(child)))
                continue;
            foreach (string file in Walk(child))
                yield return file;
        }
    }

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        // The path recorded by the compiler, unless the build maps paths: then the test runs below the checkout.
        string? start = File.Exists(thisFile) ? Path.GetDirectoryName(thisFile) : AppContext.BaseDirectory;
        for (string? folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Contracts.sln")))
                return folder;
        }

        throw new DirectoryNotFoundException($"No folder above {start} holds Contracts.sln.");
    }
}
