namespace Contracts.Analyzers;

/// <summary>Where the pages of the rules are: one page per id, named by it.</summary>
internal static class HelpLinks
{
    /// <summary>Folder of the pages, in the repository and in the SDK package.</summary>
    public const string Rules = "docs/rules/";

    /// <summary>What a page's file name ends with.</summary>
    public const string Extension = ".md";
}
