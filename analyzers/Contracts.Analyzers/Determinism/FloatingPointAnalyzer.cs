using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers.Determinism;

/// <summary>CT0103: a contract computes with integers and decimals only.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class FloatingPointAnalyzer() : ContractAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.FloatingPoint,
        "Contracts do not use floating point",
        "'{0}' is floating point, whose results depend on processor and compiler: {1}",
        RuleCategories.Determinism,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + RuleIds.FloatingPoint + HelpLinks.Extension);

    private const string Instead = "use decimal, or an integer in the smallest unit";

    private protected override void Register(CompilationStartAnalysisContext context, ContractCompilation contracts)
    {
        BannedUses.Register(context, contracts, Rule);
        context.RegisterSyntaxNodeAction(AnalyzeLiteral, SyntaxKind.NumericLiteralExpression);
    }

    private void AnalyzeLiteral(SyntaxNodeAnalysisContext context)
    {
        LiteralExpressionSyntax literal = (LiteralExpressionSyntax)context.Node;
        if (literal.Token.Value is double or float && literal.IsRunningCode())
            context.ReportDiagnostic(Diagnostic.Create(Rule, literal.GetLocation(), literal.Token.Text, Instead));
    }
}
