using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Contracts.Analyzers.CodeFixes;

/// <summary>CT0110: string operations become ordinal, changes of case invariant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class CultureCodeFix() : ContractCodeFix(RuleIds.Culture)
{
    private protected override Replacement? Propose(SyntaxNode place, SemanticModel model)
    {
        switch (model.GetSymbolInfo(place).Symbol)
        {
            case IFieldSymbol { ContainingType.Name: "StringComparison" }:
            case IPropertySymbol { ContainingType.Name: "StringComparer" }:
                return ProposeComparison((ExpressionSyntax)place);
            case IMethodSymbol method when place.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
                && call.Expression.Span.Contains(place.Span):
                return ProposeCall(call, method);
            default:
                return null;
        }
    }

    private static Replacement ProposeComparison(ExpressionSyntax comparison)
    {
        string name = comparison.ToString();
        string type = name.Contains("StringComparer") ? "StringComparer" : "StringComparison";
        string text = name.EndsWith("IgnoreCase", StringComparison.Ordinal) ? "OrdinalIgnoreCase" : "Ordinal";
        return new Replacement($"Use {type}.{text}", comparison, SyntaxFactory.ParseExpression($"{type}.{text}"));
    }

    private static Replacement? ProposeCall(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        switch (method.Name)
        {
            case "ToUpper" or "ToLower":
                int kept = method.IsStatic ? 1 : 0;
                return Rename(call, method.Name + "Invariant", arguments.Take(kept));
            case "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf":
                return Rename(call, method.Name, arguments.Add(Argument("StringComparison.Ordinal")));
            case "Compare" when arguments.Count == 2:
                return Rename(call, "CompareOrdinal", arguments);
            case "CompareTo" when call.Expression is MemberAccessExpressionSyntax access && arguments.Count == 1:
                string text = $"string.CompareOrdinal({access.Expression}, {arguments[0]})";
                return new Replacement("Use string.CompareOrdinal", call, SyntaxFactory.ParseExpression(text));
            default:
                return null;
        }
    }

    private static Replacement? Rename(
        InvocationExpressionSyntax call, string name, IEnumerable<ArgumentSyntax> arguments)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access)
            return null;

        ArgumentListSyntax list = SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(arguments));
        InvocationExpressionSyntax renamed = call
            .WithExpression(access.WithName(SyntaxFactory.IdentifierName(name)))
            .WithArgumentList(ParseArguments(list));
        return new Replacement($"Use {name}({string.Join(", ", list.Arguments)})", call, renamed);
    }

    // Written out and parsed again, so that the commas get the spaces that they have in ordinary code.
    private static ArgumentListSyntax ParseArguments(ArgumentListSyntax list) =>
        SyntaxFactory.ParseArgumentList($"({string.Join(", ", list.Arguments.Select(part => part.ToString()))})");

    private static ArgumentSyntax Argument(string expression) =>
        SyntaxFactory.Argument(SyntaxFactory.ParseExpression(expression));
}
