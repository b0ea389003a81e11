using Mono.Cecil.Cil;

namespace Contracts.Bytecode.Linking;

/// <summary>
/// Names source files so that the machine does not show: the author's by their path within the project, all others by
/// assembly and file name.
/// </summary>
internal sealed class DocumentNames(string? projectFolder)
{
    /// <summary>What the SDK's build maps the project folder to, in symbols and caller paths.</summary>
    public const string MappedFolder = "/_/";

    private readonly string? _prefix = projectFolder is null ? null : Normalise(projectFolder).TrimEnd('/') + "/";

    /// <summary>The name of a document of an assembly.</summary>
    public string Of(Document document, string assemblyName)
    {
        string path = Normalise(document.Url);
        foreach (string? prefix in new[] { MappedFolder, _prefix })
        {
            if (prefix is not null && path.StartsWith(prefix, StringComparison.Ordinal))
                return path[prefix.Length..];
        }

        return $"{assemblyName}/{path[(path.LastIndexOf('/') + 1)..]}";
    }

    private static string Normalise(string path) => path.Replace('\\', '/');
}
