namespace Contracts.Cli.Files;

/// <summary>Writes files that the user names.</summary>
internal static class OutputFile
{
    /// <summary>Writes all bytes, in place of a file that is there.</summary>
    /// <exception cref="UserErrorException">The path cannot be written.</exception>
    public static void Write(string path, byte[] bytes)
    {
        try
        {
            File.WriteAllBytes(path, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UserErrorException($"{path}: cannot be written: {e.Message}");
        }
    }
}
