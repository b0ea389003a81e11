namespace Contracts.Conformance.Tests.Language;

/// <summary>The files of the probes, copied beside the tests.</summary>
internal static class ProbeFiles
{
    /// <summary>The folder of what is accepted.</summary>
    public const string Probes = "Probes";

    /// <summary>The folder of whole programs.</summary>
    public const string Programs = "Programs";

    /// <summary>The folder of what is refused.</summary>
    public const string Refused = "Refused";

    /// <summary>The folder above them.</summary>
    public static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "Language");

    /// <summary>The files of a folder by their paths below <see cref="Root"/>, in order.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory.GetFiles(Path.Combine(Root, folder), "*.cs")
            .Select(file => $"{folder}/{Path.GetFileName(file)}")
            .Order(StringComparer.Ordinal);

    /// <summary>The path of a file that is named by its path below <see cref="Root"/>.</summary>
    public static string PathOf(string file) => Path.Combine(Root, file);

    public static bool Exists(string file) => File.Exists(PathOf(file));
}
