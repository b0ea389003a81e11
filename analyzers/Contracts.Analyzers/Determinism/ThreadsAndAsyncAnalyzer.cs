using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers.Determinism;

/// <summary>CT0104: a call of a contract runs alone, on one thread, to its end.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ThreadsAndAsyncAnalyzer() : ContractAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ThreadsAndAsync,
        "Contracts use no threads and no async",
        "'{0}' needs threads, whose order differs from node to node: {1}",
        RuleCategories.Determinism,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + RuleIds.ThreadsAndAsync + HelpLinks.Extension);

    private const string Instead = "write plain sequential code: a call runs alone and to its end";
    private const string InsteadOfFinalizer =
        "leave the finalizer out: the collector runs it on a thread of its own";

    private protected override void Register(CompilationStartAnalysisContext context, ContractCompilation contracts)
    {
        BannedUses.Register(context, contracts, Rule);
        context.RegisterSyntaxNodeAction(
            AnalyzeModifiers,
            SyntaxKind.MethodDeclaration,
            SyntaxKind.LocalFunctionStatement,
            SyntaxKind.FieldDeclaration,
            SyntaxKind.SimpleLambdaExpression,
            SyntaxKind.ParenthesizedLambdaExpression,
            SyntaxKind.AnonymousMethodExpression);
        context.RegisterSyntaxNodeAction(
            AnalyzeKeyword,
            SyntaxKind.AwaitExpression,
            SyntaxKind.LockStatement,
            SyntaxKind.ForEachStatement,
            SyntaxKind.ForEachVariableStatement,
            SyntaxKind.UsingStatement,
            SyntaxKind.LocalDeclarationStatement,
            SyntaxKind.DestructorDeclaration);
    }

    private void AnalyzeModifiers(SyntaxNodeAnalysisContext context)
    {
        SyntaxTokenList modifiers = context.Node switch
        {
            MemberDeclarationSyntax member => member.Modifiers,
            LocalFunctionStatementSyntax function => function.Modifiers,
            AnonymousFunctionExpressionSyntax lambda => lambda.Modifiers,
            _ => default,
        };
        foreach (SyntaxToken modifier in modifiers)
        {
            if (modifier.IsKind(SyntaxKind.AsyncKeyword) || modifier.IsKind(SyntaxKind.VolatileKeyword))
                Report(context, modifier, Instead);
        }
    }

    private void AnalyzeKeyword(SyntaxNodeAnalysisContext context)
    {
        switch (context.Node)
        {
            case LockStatementSyntax statement:
                Report(context, statement.LockKeyword, "leave the lock out: a call runs alone and to its end");
                break;
            case DestructorDeclarationSyntax finalizer:
                // The name and not only the tilde: a squiggle of one character is easily missed.
                Report(context, finalizer.Identifier, InsteadOfFinalizer);
                break;
            case AwaitExpressionSyntax expression:
                Report(context, expression.AwaitKeyword, Instead);
                break;
            case CommonForEachStatementSyntax statement:
                Report(context, statement.AwaitKeyword, Instead);
                break;
            case UsingStatementSyntax statement:
                Report(context, statement.AwaitKeyword, Instead);
                break;
            case LocalDeclarationStatementSyntax statement:
                Report(context, statement.AwaitKeyword, Instead);
                break;
        }
    }

    private void Report(SyntaxNodeAnalysisContext context, SyntaxToken token, string instead)
    {
        if (!token.IsKind(SyntaxKind.None))
            context.ReportDiagnostic(Diagnostic.Create(Rule, token.GetLocation(), token.Text, instead));
    }
}
