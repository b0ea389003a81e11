using System.Reflection;
using Contracts.TestKit;

namespace Contracts.Packaging.Tests;

/// <summary>
/// All packages of this checkout in a folder, and a machine that has nothing but this folder and the .NET SDK.
/// </summary>
/// <remarks>Made once per test run, deleted at its end.</remarks>
public sealed class PackedFeed : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("contracts-packaging-").FullName;

    /// <summary>The folder with the packages.</summary>
    internal string Folder => Path.Combine(_root, "feed");

    /// <summary>Runs commands on that machine.</summary>
    internal DotNet DotNet { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Folder);
        DotNet = new DotNet(Isolate());
        Assembly self = typeof(PackedFeed).Assembly;
        string configuration = self.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        string solution = Path.Combine(Checkout.Root, "Contracts.sln");
        await new DotNet(new Dictionary<string, string>()).RunAsync(
            _root, "pack", solution, "--no-build", "-c", configuration, "-o", Folder, "-v", "quiet");

        string package = Directory.GetFiles(Folder, "Contracts.Templates.*.nupkg").Single();
        await DotNet.RunAsync(_root, "new", "install", package, "--debug:custom-hive", Hive);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Creates a solution from a template, in a new folder below <paramref name="parent"/>, and returns that folder.
    /// </summary>
    internal async Task<string> CreateAsync(string template, string name, string parent)
    {
        string folder = Path.Combine(_root, parent, name);
        await DotNet.RunAsync(
            _root, "new", template, "-o", folder, "--package-source", Folder, "--debug:custom-hive", Hive);
        return folder;
    }

    /// <summary>A new folder on the machine.</summary>
    internal string CreateFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    private string Hive => Path.Combine(_root, "hive");

    private Dictionary<string, string> Isolate() => new()
    {
        ["DOTNET_ROOT"] = DotNet.Root,
        ["DOTNET_CLI_HOME"] = Path.Combine(_root, "home"),
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_NOLOGO"] = "1",
        ["NUGET_PACKAGES"] = Path.Combine(_root, "packages"),

        // A build server that outlives the test would keep files of the deleted folder open.
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
    };
}
