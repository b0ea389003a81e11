using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Contracts.Packaging.Tests;

/// <summary>Runs commands as a person on a fresh machine would: nothing of this test run leaks into them.</summary>
internal sealed class DotNet(IReadOnlyDictionary<string, string> environment)
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(8);

    /// <summary>The folder of the .NET that runs this test.</summary>
    public static string Root { get; } =
        Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    /// <summary>Runs <c>dotnet</c> and fails unless it succeeds. Returns what it wrote.</summary>
    public async Task<string> RunAsync(string folder, params string[] arguments)
    {
        CommandResult result = await TryRunAsync(Path.Combine(Root, "dotnet"), folder, arguments);
        Assert.True(result.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} in {folder}:\n{result.Output}");
        return result.Output;
    }

    /// <summary>Runs <c>dotnet</c>, whatever comes of it.</summary>
    public Task<CommandResult> TryRunAsync(string folder, params string[] arguments) =>
        TryRunAsync(Path.Combine(Root, "dotnet"), folder, arguments);

    /// <summary>Runs a program, whatever comes of it.</summary>
    public async Task<CommandResult> TryRunAsync(string program, string folder, string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        SetEnvironment(start);
        using Process process = Process.Start(start)!;
        StringBuilder output = new();
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using CancellationTokenSource timeout = new(TimeLimit);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} ran for {TimeLimit}:\n{output}");
        }

        return new CommandResult(process.ExitCode, output.ToString());
    }

    private void SetEnvironment(ProcessStartInfo start)
    {
        // What the surrounding build and test run tell their children would point these at the wrong SDK or folder.
        string[] inherited = [.. start.Environment.Keys];
        foreach (string name in inherited)
        {
            bool isOfBuild = name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("DOTNET_", StringComparison.OrdinalIgnoreCase)
                || name.StartsWith("NUGET_", StringComparison.OrdinalIgnoreCase)
                || name.Equals("CI", StringComparison.OrdinalIgnoreCase);
            if (isOfBuild)
                start.Environment.Remove(name);
        }

        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
    }

    private static void Append(StringBuilder output, string? line)
    {
        lock (output)
            output.AppendLine(line);
    }
}
