using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Contracts.Analyzers.CodeFixes;

/// <summary>CT0101: reads of a clock that give milliseconds or seconds become the block's time.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class ClockCodeFix() : ContractCodeFix(RuleIds.Clock)
{
    private const string ContractTypeName = "Contracts.Contract";

    private protected override Replacement? Propose(SyntaxNode place, SemanticModel model)
    {
        INamedTypeSymbol? contract = model.Compilation.GetTypeByMetadataName(ContractTypeName);
        bool isInContract = contract is not null
            && model.GetEnclosingSymbol(place.SpanStart)?.ContainingType?.InheritsFrom(contract) == true;
        if (!isInContract)
            return null;

        // A date has no counterpart; a number of milliseconds since 1970 does.
        bool isMilliseconds = place.ToString().EndsWith("TickCount64", StringComparison.Ordinal);
        if (isMilliseconds)
            return Replace(place, "BlockTime");

        return place.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
            ? access.Name.Identifier.ValueText switch
            {
                "ToUnixTimeMilliseconds" => Replace(call, "BlockTime"),
                "ToUnixTimeSeconds" => Replace(call, "(BlockTime / 1000)"),
                _ => null,
            }
            : null;
    }

    private static Replacement Replace(SyntaxNode place, string expression) =>
        new("Use BlockTime", place, SyntaxFactory.ParseExpression(expression));
}
