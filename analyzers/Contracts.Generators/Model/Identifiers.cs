using Microsoft.CodeAnalysis.CSharp;

namespace Contracts.Generators.Model;

/// <summary>Names as C# writes them.</summary>
internal static class Identifiers
{
    /// <summary>The name, marked where it is a keyword.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
