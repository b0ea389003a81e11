using System.Runtime.CompilerServices;

namespace Contracts.TestKit;

/// <summary>The checkout of the repository that the tests run from.</summary>
public static class Checkout
{
    /// <summary>The folder that holds Contracts.sln.</summary>
    public static string Root { get; } = Find();

    private static string Find([CallerFilePath] string thisFile = "")
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
