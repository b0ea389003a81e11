namespace Contracts.Analyzers;

/// <summary>The categories that the rules are filed under in an IDE.</summary>
internal static class RuleCategories
{
    public const string Determinism = "Determinism";
    public const string Language = "Language";
}
