using System.Diagnostics;

namespace EmbeddedNode.Tests;

/// <summary>Runs the program as a user does, in a process of its own.</summary>
public sealed class ProgramTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "EmbeddedNode.dll");

    [Fact]
    public void Program_WithTheCounter_ExecutesTwoBlocksAndCountsTwo()
    {
        (int exitCode, string output, string error) = Run();

        Assert.Equal((0, ""), (exitCode, error));
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("contract    Counter, code hash 0x", lines[0], StringComparison.Ordinal);
        Assert.Equal(3, lines.Count(line => line.Contains(" success, gas ", StringComparison.Ordinal)));
        Assert.Equal(2, lines.Where(line => line.StartsWith("  root  ", StringComparison.Ordinal)).Distinct().Count());
        Assert.Equal("count       2", lines[^1]);
    }

    [Fact]
    public void Program_TwoRuns_GiveTheSameReceiptsAndRoots() => Assert.Equal(Run().Output, Run().Output);

    [Fact]
    public void Program_WithAFileThatIsNoContract_SaysWhy()
    {
        (int exitCode, string output, string error) = Run(Program);

        Assert.Equal((2, ""), (exitCode, output));
        Assert.StartsWith("CT0002 package: ", error, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
