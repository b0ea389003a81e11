namespace Contracts.Cli.Files;

/// <summary>Reads files that the user names, with a bound on their size.</summary>
internal static class InputFile
{
    /// <summary>All bytes of a file.</summary>
    /// <exception cref="UserErrorException">The file is missing, unreadable, or larger than the bound.</exception>
    public static byte[] ReadBytes(string path, long sizeMax, string limitName)
    {
        using FileStream stream = Open(path);
        if (stream.Length > sizeMax)
        {
            throw new UserErrorException(
                $"{path}: {stream.Length} bytes are more than the limit {limitName} of {sizeMax} bytes.");
        }

        byte[] bytes = new byte[stream.Length];
        int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length == bytes.Length ? bytes : bytes[..length];
    }

    /// <summary>Opens a file for reading.</summary>
    /// <exception cref="UserErrorException">The file is missing or unreadable.</exception>
    public static FileStream Open(string path)
    {
        if (Directory.Exists(path))
            throw new UserErrorException($"{path}: is a folder; a file is needed.");
        if (!File.Exists(path))
            throw new UserErrorException($"{path}: there is no such file.");

        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserErrorException($"{path}: cannot be read: {e.Message}");
        }
    }
}
