namespace Contracts.Cli.Tests;

/// <summary>The Token example's contract file, which the build puts beside these tests.</summary>
internal static class TokenContract
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Token.contract");

    public static byte[] Bytes => File.ReadAllBytes(Path);
}
