using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers.Language;

/// <summary>CT0209: arrays have one dimension, and references are parameters, local variables or known
/// returns.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SignatureAnalyzer() : ContractAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ForbiddenSignature,
        "Contracts have arrays of one dimension, and references that do not leave a call",
        "'{0}' is not available in contracts: {1}",
        RuleCategories.Language,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + RuleIds.ForbiddenSignature + HelpLinks.Extension);

    private const string InsteadOfDimensions =
        "use an array of arrays (T[][]), or one array and row * width + column";
    private const string InsteadOfReferenceField = "keep the array and the index";
    private const string InsteadOfReferenceReturn =
        "return the value, or its index: a reference returns only from code that is known where it is called";

    private protected override void Register(CompilationStartAnalysisContext context, ContractCompilation contracts)
    {
        context.RegisterSyntaxNodeAction(
            AnalyzeDimensions, SyntaxKind.ArrayType, SyntaxKind.ImplicitArrayCreationExpression);
        context.RegisterSyntaxNodeAction(AnalyzeReference, SyntaxKind.RefType);
    }

    private void AnalyzeDimensions(SyntaxNodeAnalysisContext context)
    {
        bool hasDimensions = context.Node switch
        {
            ArrayTypeSyntax type => type.RankSpecifiers.Any(rank => rank.Rank > 1),
            ImplicitArrayCreationExpressionSyntax creation => creation.Commas.Count > 0,
            _ => false,
        };
        if (hasDimensions && context.Node.IsRunningCode())
            Report(context, context.Node is ArrayTypeSyntax ? context.Node.ToString() : "new[,]", InsteadOfDimensions);
    }

    private void AnalyzeReference(SyntaxNodeAnalysisContext context)
    {
        switch (context.Node.Parent)
        {
            case VariableDeclarationSyntax { Parent: FieldDeclarationSyntax }:
                Report(context, context.Node.ToString(), InsteadOfReferenceField);
                break;
            case DelegateDeclarationSyntax declaration:
                Report(context, declaration.Identifier.Text, InsteadOfReferenceReturn);
                break;
            case MemberDeclarationSyntax member when IsLookedUp(member):
                Report(context, context.Node.ToString(), InsteadOfReferenceReturn);
                break;
        }
    }

    private static bool IsLookedUp(MemberDeclarationSyntax member) =>
        member.Parent is InterfaceDeclarationSyntax
        || member.Modifiers.Any(modifier => modifier.Kind()
            is SyntaxKind.VirtualKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.OverrideKeyword);

    private void Report(SyntaxNodeAnalysisContext context, string name, string instead) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, context.Node.GetLocation(), name, instead));
}
