using System.Composition;
using Contracts.Analyzers.Determinism;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Contracts.Analyzers.CodeFixes;

/// <summary>CT0105: a static readonly field with a constant value becomes a constant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class MutableStaticCodeFix() : ContractCodeFix(RuleIds.MutableStatic)
{
    private protected override Replacement? Propose(SyntaxNode place, SemanticModel model)
    {
        FieldDeclarationSyntax? field = place.FirstAncestorOrSelf<FieldDeclarationSyntax>();
        bool isConstant = field?.Declaration.Variables.All(variable =>
            model.GetDeclaredSymbol(variable) is IFieldSymbol symbol
            && MutableStaticAnalyzer.CanBeConstant(variable, symbol, model)) == true;
        if (!isConstant)
            return null;

        SyntaxToken first = field!.Modifiers.First(IsReplaced);
        SyntaxTokenList modifiers = SyntaxFactory.TokenList(field.Modifiers
            .Where(modifier => modifier == first || !IsReplaced(modifier))
            .Select(modifier => modifier == first
                ? SyntaxFactory.Token(SyntaxKind.ConstKeyword).WithTriviaFrom(modifier)
                : modifier));
        return new Replacement("Make it const", field, field.WithModifiers(modifiers));
    }

    private static bool IsReplaced(SyntaxToken modifier) =>
        modifier.IsKind(SyntaxKind.StaticKeyword) || modifier.IsKind(SyntaxKind.ReadOnlyKeyword);
}
