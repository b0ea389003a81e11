using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers.Determinism;

/// <summary>CT0107: a contract has nothing that type safety cannot be proved for.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class UnsafeCodeAnalyzer() : ContractAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.UnsafeCode,
        "Contracts use no unsafe code and no native calls",
        "'{0}' is unsafe, so that the verifier cannot prove what it does: {1}",
        RuleCategories.Determinism,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + RuleIds.UnsafeCode + HelpLinks.Extension);

    private const string InsteadOfPointers = "use arrays, indices and ref parameters";
    private const string InsteadOfNative = "write it in C#: a contract has no native code to call";
    private const string InsteadOfInlineArray = "use an array";
    private const string InsteadOfLayout = "let fields have their own place, and shift and mask to convert";

    private protected override void Register(CompilationStartAnalysisContext context, ContractCompilation contracts)
    {
        BannedUses.Register(context, contracts, Rule);
        context.RegisterSyntaxTreeAction(AnalyzeKeywords);
        context.RegisterSyntaxNodeAction(AnalyzePointer, SyntaxKind.PointerType, SyntaxKind.FunctionPointerType);
        context.RegisterSyntaxNodeAction(AnalyzeAddressOf, SyntaxKind.AddressOfExpression);
        context.RegisterSymbolAction(AnalyzeLayout, SymbolKind.NamedType);
    }

    private void AnalyzeKeywords(SyntaxTreeAnalysisContext context)
    {
        foreach (SyntaxToken token in context.Tree.GetRoot(context.CancellationToken).DescendantTokens())
        {
            switch (token.Kind())
            {
                case SyntaxKind.UnsafeKeyword or SyntaxKind.FixedKeyword or SyntaxKind.MakeRefKeyword
                    or SyntaxKind.RefTypeKeyword or SyntaxKind.RefValueKeyword
                    or SyntaxKind.ArgListKeyword:
                    Report(context, token, InsteadOfPointers);
                    break;
                case SyntaxKind.ExternKeyword when token.Parent is not ExternAliasDirectiveSyntax:
                    Report(context, token, InsteadOfNative);
                    break;
            }
        }
    }

    private void Report(SyntaxTreeAnalysisContext context, SyntaxToken token, string instead) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, token.GetLocation(), token.Text, instead));

    private void AnalyzePointer(SyntaxNodeAnalysisContext context)
    {
        bool isInner = context.Node.Parent is PointerTypeSyntax;
        if (!isInner && context.Node.IsRunningCode())
            Report(context, context.Node.GetLocation(), context.Node.ToString());
    }

    private void AnalyzeAddressOf(SyntaxNodeAnalysisContext context) =>
        Report(context, context.Node.GetFirstToken().GetLocation(), "&");

    private void Report(SyntaxNodeAnalysisContext context, Location place, string name) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, place, name, InsteadOfPointers));

    private void AnalyzeLayout(SymbolAnalysisContext context)
    {
        foreach (AttributeData attribute in context.Symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "InlineArrayAttribute")
                Report(context, attribute, "InlineArray", InsteadOfInlineArray);
            bool isExplicit = attribute.AttributeClass?.Name == "StructLayoutAttribute"
                && attribute.ConstructorArguments.FirstOrDefault().Value is { } layout
                && Convert.ToInt32(layout, CultureInfo.InvariantCulture) == (int)LayoutKind.Explicit;
            if (isExplicit)
                Report(context, attribute, "LayoutKind.Explicit", InsteadOfLayout);
        }
    }

    private void Report(SymbolAnalysisContext context, AttributeData attribute, string name, string instead)
    {
        if (attribute.ApplicationSyntaxReference is { } reference)
        {
            Location place = Location.Create(reference.SyntaxTree, reference.Span);
            context.ReportDiagnostic(Diagnostic.Create(Rule, place, name, instead));
        }
    }
}
