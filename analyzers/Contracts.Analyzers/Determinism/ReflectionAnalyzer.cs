using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers.Determinism;

/// <summary>CT0106: a contract does not look at itself or at the node by reflection.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ReflectionAnalyzer() : ContractAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.Reflection,
        "Contracts do not use reflection",
        "'{0}' is reflection, which sees the node and not only the contract: {1}",
        RuleCategories.Determinism,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + RuleIds.Reflection + HelpLinks.Extension);

    private const string InsteadOfTypeOf = "use pattern matching (is, switch), or an enum that says which case it is";
    private const string InsteadOfDynamic = "use an interface, a generic method or pattern matching";

    private protected override void Register(CompilationStartAnalysisContext context, ContractCompilation contracts)
    {
        BannedUses.Register(context, contracts, Rule);
        context.RegisterSyntaxNodeAction(AnalyzeTypeOf, SyntaxKind.TypeOfExpression);
        context.RegisterSyntaxNodeAction(AnalyzeDynamic, SyntaxKind.IdentifierName);
    }

    private void AnalyzeTypeOf(SyntaxNodeAnalysisContext context)
    {
        if (context.Node.Parent!.IsRunningCode())
            Report(context, InsteadOfTypeOf);
    }

    private void AnalyzeDynamic(SyntaxNodeAnalysisContext context)
    {
        IdentifierNameSyntax name = (IdentifierNameSyntax)context.Node;
        bool isDynamic = name.Identifier.ValueText == "dynamic"
            && context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol is IDynamicTypeSymbol;
        if (isDynamic && name.IsRunningCode())
            Report(context, InsteadOfDynamic);
    }

    private void Report(SyntaxNodeAnalysisContext context, string instead) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation(), context.Node.ToString(), instead));
}
