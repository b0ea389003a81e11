using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Contracts.Tidy.Tests;

/// <summary>The documents are true: links lead somewhere, snippets are compiled code, commands work.</summary>
public sealed partial class DocumentationTests
{
    private const string CliCommand = "dotnet run --project runtime/Contracts.Cli -c Release -- ";

    /// <summary>Commands that other tests execute, and what executes them.</summary>
    private static readonly Dictionary<string, string> ExecutedElsewhere = new(StringComparer.Ordinal)
    {
        ["dotnet test "] = "the gate, which tests the whole solution",
        ["dotnet pack "] = "Contracts.Packaging.Tests",
        ["dotnet publish "] = "Contracts.Packaging.Tests",
        ["dotnet new "] = "Contracts.Packaging.Tests",
        ["dotnet tool install "] = "Contracts.Packaging.Tests",
        ["dotnet build"] = "the gate and Contracts.Packaging.Tests",
        ["dotnet run --project examples/"] = "the tests of that example",
        ["dotnet run --project tests/Contracts.Ledger.Tests "] = "the tests of that project",
        ["contracts "] = "Contracts.Packaging.Tests",
        ["cd "] = "nothing: it only moves",
    };

    public static TheoryData<string, string> CliCommands()
    {
        TheoryData<string, string> commands = [];
        foreach ((string path, string line) in CommandLines())
        {
            if (line.StartsWith(CliCommand, StringComparison.Ordinal))
                commands.Add(path, line[CliCommand.Length..]);
        }

        return commands;
    }

    [Theory]
    [MemberData(nameof(CliCommands))]
    public async Task CliCommandInDocument_Executed_Succeeds(string document, string arguments)
    {
        ProcessStartInfo start = new("dotnet", $"\"{CliAssembly()}\" {arguments}")
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(
            process.ExitCode == 0,
            $"{document}: '{arguments}' ended with {process.ExitCode}\n{output}\n{await errors}");
    }

    [Fact]
    public void CommandInDocument_IsExecutedByATest()
    {
        foreach ((string path, string line) in CommandLines())
        {
            bool isExecuted = line.StartsWith(CliCommand, StringComparison.Ordinal)
                || ExecutedElsewhere.Keys.Any(prefix => line.StartsWith(prefix, StringComparison.Ordinal));
            Assert.True(isExecuted, $"{path}: no test executes '{line}'.");
        }
    }

    [Fact]
    public void QuickStart_HasExactlyTwoCommands()
    {
        string readme = Repository.Read("README.md");
        string section = QuickStart().Match(readme).Value;
        Assert.Equal(2, Fence().Matches(section).SelectMany(block => Lines(block.Groups["body"].Value)).Count());
    }

    [Fact]
    public void ContractInReadme_IsTheCounterExample()
    {
        string contract = Fence().Matches(Repository.Read("README.md"))
            .First(block => block.Groups["language"].Value == "csharp").Groups["body"].Value;
        IEnumerable<string> example = Repository.Read("examples/Counter/Counter.cs").ReplaceLineEndings("\n").Trim()
            .Split('\n').Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal));
        Assert.Equal(string.Join('\n', example), contract.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public void RelativeLink_LeadsToAFile()
    {
        foreach (string path in Repository.Files(".md"))
        {
            string folder = Path.GetDirectoryName(Path.Combine(Repository.Root, path))!;
            foreach (Match link in Link().Matches(Fence().Replace(Repository.Read(path), "")))
            {
                string target = Path.GetFullPath(Path.Combine(folder, link.Groups["target"].Value));
                Assert.True(File.Exists(target) || Directory.Exists(target), $"{path} links to {link.Value}.");
            }
        }
    }

    private static IEnumerable<(string Path, string Line)> CommandLines() =>
        from path in Repository.Files(".md")
        where !path.StartsWith("templates/", StringComparison.Ordinal)
        from Match block in Fence().Matches(Repository.Read(path))
        where block.Groups["language"].Value is "console" or "sh" or "bash"
        from line in Lines(block.Groups["body"].Value)
        select (path, line);

    /// <summary>Lines of a block; a line that ends with a backslash goes on, a comment is none.</summary>
    private static IEnumerable<string> Lines(string body) =>
        body.ReplaceLineEndings("\n").Replace("\\\n", "", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'));

    /// <summary>The CLI as it was built together with these tests.</summary>
    private static string CliAssembly()
    {
        string configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return Path.Combine(Repository.Root, "artifacts", "bin", "Contracts.Cli", configuration, "Contracts.Cli.dll");
    }

    [GeneratedRegex(@"^```(?<language>\w*)[^\n]*\n(?<body>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^## Quick start\n.*?(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex QuickStart();

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)(?<target>[^)#\s]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
