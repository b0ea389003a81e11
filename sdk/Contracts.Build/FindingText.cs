using Contracts.Bytecode;

namespace Contracts.Build;

/// <summary>Findings in the form that MSBuild and IDEs take for errors.</summary>
internal static class FindingText
{
    /// <summary><c>/path/Token.cs(12,9): error CT0103: message [Token::Transfer IL_002a]</c>.</summary>
    public static string Format(Finding finding, string projectFolder)
    {
        string text = $"error {finding.RuleId}: {finding.Message} [{finding.Place}]";
        if (finding.Source is not { } source)
            return $"Contracts.Build : {text}";
        // Code of a library has no file in the project.
        string file = Path.GetFullPath(Path.Combine(projectFolder, source.File));
        return $"{(File.Exists(file) ? source with { File = file } : source)}: {text}";
    }
}
