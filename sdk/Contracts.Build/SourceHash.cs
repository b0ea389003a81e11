using System.Security.Cryptography;
using System.Text;

namespace Contracts.Build;

/// <summary>The hash of a project's sources: the same for the same text in any folder, with any line endings.</summary>
internal static class SourceHash
{
    /// <summary>Hashes files by their path relative to the project, in ordinal order, and their text.</summary>
    public static Hash256 Compute(string projectFolder, IEnumerable<string> files)
    {
        Dictionary<string, string> byPath = new(StringComparer.Ordinal);
        foreach (string file in files)
            byPath[Path.GetRelativePath(projectFolder, file).Replace('\\', '/')] = file;

        CanonicalWriter writer = new(1024);
        writer.WriteLength(byPath.Count);
        foreach (string path in byPath.Keys.Order(StringComparer.Ordinal))
        {
            writer.WriteString(path);
            writer.WriteBytes(Encoding.UTF8.GetBytes(File.ReadAllText(byPath[path]).ReplaceLineEndings("\n")));
        }

        return Hash256.FromBytes(SHA256.HashData(writer.ToArray()), 0);
    }
}
