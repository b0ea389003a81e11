using System.Diagnostics;

namespace Contracts.Cli.Building;

/// <summary>Builds contract projects with the .NET SDK, as <c>dotnet build</c> does.</summary>
internal static class ContractBuilder
{
    private const int OutputLengthMax = 1024 * 1024;

    /// <summary>Builds a project in Release and returns its contract files, in the order of their names.</summary>
    /// <param name="path">A project file, or a folder with one.</param>
    /// <exception cref="UserErrorException">
    /// There is no such project, it does not build, or it gives no contract.
    /// </exception>
    public static IReadOnlyList<string> Build(string path)
    {
        string project = FindProject(path);
        Dotnet(project, "build", project, "--configuration", "Release", "--nologo", "--verbosity", "quiet");
        string folder = PropertyOf(project, "TargetDir");
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.contract") : [];
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0
            ? files
            : throw new UserErrorException(
                $"{project}: the project builds, but gives no .contract file. Does it reference Contracts.Sdk, and has "
                + "it a class that derives from Contract?",
                ExitCodes.Rejected);
    }

    /// <summary>The value of a property of a project, built in Release.</summary>
    /// <param name="path">A project file, or a folder with one.</param>
    /// <param name="name">The property's name.</param>
    /// <exception cref="UserErrorException">There is no such project, or it is broken.</exception>
    public static string PropertyOf(string path, string name)
    {
        string project = FindProject(path);
        return Dotnet(
            project, "msbuild", project, "-nologo", "-property:Configuration=Release", $"-getProperty:{name}").Trim();
    }

    /// <summary>The project file that a path means.</summary>
    private static string FindProject(string path)
    {
        if (File.Exists(path))
        {
            return path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)
                ? path
                : throw new UserErrorException($"{path}: is not a .csproj file.");
        }

        if (!Directory.Exists(path))
            throw new UserErrorException($"{path}: there is no such project file or folder.");
        string[] projects = Directory.GetFiles(path, "*.csproj");
        return projects.Length switch
        {
            0 => throw new UserErrorException($"{path}: the folder holds no .csproj file."),
            1 => projects[0],
            _ => throw new UserErrorException($"{path}: the folder holds {projects.Length} .csproj files; name one."),
        };
    }

    /// <summary>Runs <c>dotnet</c> and returns what it printed.</summary>
    private static string Dotnet(string project, params string[] arguments)
    {
        ProcessStartInfo start = new(DotnetPath(), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // Set by the SDK for the process that started us, which may be another version of it.
        foreach (string name in start.Environment.Keys.Where(IsMsBuildVariable).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";

        using Process process = Start(start);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        string errorOutput = errors.GetAwaiter().GetResult();
        process.WaitForExit();
        if (process.ExitCode == 0)
            return output;

        string messages = Cut((output + errorOutput).Trim());
        throw new UserErrorException(
            $"{project}: 'dotnet {arguments[0]}' failed with exit code {process.ExitCode}:\n{messages}",
            ExitCodes.Rejected);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new UserErrorException("'dotnet' did not start.");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new UserErrorException($"'dotnet' did not start: {e.Message}. Building needs the .NET 10 SDK.");
        }
    }

    /// <summary>The dotnet that runs us, where there is one, so that build and tool agree on the SDK.</summary>
    private static string DotnetPath()
    {
        string? host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH");
        return host is not null && File.Exists(host) ? host : "dotnet";
    }

    private static bool IsMsBuildVariable(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);

    private static string Cut(string text) =>
        text.Length <= OutputLengthMax ? text : text[..OutputLengthMax] + "…";
}
