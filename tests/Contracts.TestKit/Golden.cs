using System.Runtime.CompilerServices;
using Xunit;

namespace Contracts.TestKit;

/// <summary>Compares text with a golden file beside the test, in Verify's file convention.</summary>
public static class Golden
{
    /// <summary>
    /// Compares with <c>TestFile.name.verified.txt</c> beside the calling test. A difference writes
    /// <c>TestFile.name.received.txt</c> and fails; to accept it, rename that file.
    /// </summary>
    public static void Verify(string actual, string name, [CallerFilePath] string testFile = "")
    {
        string stem = Path.Combine(
            Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{name}");
        string verifiedFile = stem + ".verified.txt";
        string receivedFile = stem + ".received.txt";
        string text = actual.ReplaceLineEndings("\n");
        string? expected = File.Exists(verifiedFile) ? File.ReadAllText(verifiedFile).ReplaceLineEndings("\n") : null;
        if (text == expected)
        {
            File.Delete(receivedFile);
            return;
        }

        File.WriteAllText(receivedFile, text);
        Assert.Fail($"{verifiedFile} differs from what the test received in {receivedFile}:\n{text}");
    }
}
