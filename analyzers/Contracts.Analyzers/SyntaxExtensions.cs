using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Contracts.Analyzers;

internal static class SyntaxExtensions
{
    /// <summary>
    /// False for what leaves no code behind: attributes (a linked module has none), <c>nameof</c>, using directives,
    /// comments; and for <c>typeof</c>, which has a rule of its own.
    /// </summary>
    public static bool IsRunningCode(this SyntaxNode node)
    {
        for (SyntaxNode? outer = node; outer is not null; outer = outer.Parent)
        {
            switch (outer)
            {
                case AttributeListSyntax or UsingDirectiveSyntax:
                case TypeOfExpressionSyntax or DocumentationCommentTriviaSyntax:
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }:
                    return false;
            }
        }

        return true;
    }

    /// <summary>
    /// A name with the namespaces and types before it: all of <c>System.IO.File</c> for its last part.
    /// </summary>
    public static SyntaxNode WholeName(this SyntaxNode name)
    {
        SyntaxNode whole = name;
        while (true)
        {
            SyntaxNode? outer = whole.Parent switch
            {
                QualifiedNameSyntax qualified when qualified.Right == whole => qualified,
                AliasQualifiedNameSyntax alias when alias.Name == whole => alias,
                MemberAccessExpressionSyntax access when access.Name == whole => access,
                _ => null,
            };
            if (outer is null)
                return whole;

            whole = outer;
        }
    }

    /// <summary>All of <c>DateTime.UtcNow</c> for a member of a type; only the name for a member of a value.</summary>
    public static SyntaxNode WholeAccess(this SyntaxNode name, SemanticModel model) =>
        name.Parent is MemberAccessExpressionSyntax access
            && access.Name == name
            && model.GetSymbolInfo(access.Expression).Symbol is ITypeSymbol
                ? access
                : name;
}
