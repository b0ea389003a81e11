using Contracts.Cli.Building;
using Contracts.Cli.Output;
using Contracts.Cli.Scenarios;

namespace Contracts.Cli.Running;

/// <summary>Builds the projects that a scenario names.</summary>
internal static class ScenarioBuild
{
    /// <summary>The full path of a contract's file, built where the scenario names a project.</summary>
    /// <exception cref="UserErrorException">The project does not build, or has no contract of that name.</exception>
    public static string FileOf(Scenario scenario, ScenarioContract contract, Terminal terminal)
    {
        string path = Path.GetFullPath(Path.Combine(scenario.Folder, contract.Path));
        if (!contract.IsProject)
            return path;

        terminal.Error.WriteLine($"building {Path.GetRelativePath(Environment.CurrentDirectory, path)}");
        IReadOnlyList<string> files = ContractBuilder.Build(path);
        string[] matching = [.. files.Where(file =>
            contract.Contract is null || Path.GetFileNameWithoutExtension(file) == contract.Contract)];
        return matching.Length == 1
            ? matching[0]
            : throw contract.Place.Error(
                $"'contract' must be one of: {string.Join(", ", files.Select(Path.GetFileNameWithoutExtension))}.");
    }
}
