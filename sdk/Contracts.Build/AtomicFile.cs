namespace Contracts.Build;

/// <summary>Writes files that others may be reading.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file and renames: a reader sees the old content or the new.</summary>
    public static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string temporary = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, path, overwrite: true);
    }
}
