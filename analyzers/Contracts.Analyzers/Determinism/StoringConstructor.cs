using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Contracts.Analyzers.Determinism;

/// <summary>A constructor that only stores what it is given: nothing in it can throw, or be different next
/// time.</summary>
internal static class StoringConstructor
{
    /// <summary>Whether a constructor in source is one, initialisers of fields included.</summary>
    public static bool Is(IMethodSymbol constructor)
    {
        SyntaxNode? declaration = constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        bool stores = declaration switch
        {
            ConstructorDeclarationSyntax { ExpressionBody: { } body, Initializer: null } => IsStore(body.Expression),
            ConstructorDeclarationSyntax { Body: { } body, Initializer: null } => body.Statements.All(statement =>
                statement is ExpressionStatementSyntax { Expression: { } expression } && IsStore(expression)),
            TypeDeclarationSyntax => true,
            _ => false,
        };
        return stores && declaration!.FirstAncestorOrSelf<TypeDeclarationSyntax>()!.Members.All(HasPlainInitialiser);
    }

    private static bool HasPlainInitialiser(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.StaticKeyword)
            || field.Declaration.Variables.All(
                variable => variable.Initializer is null || IsPlain(variable.Initializer.Value)),
        PropertyDeclarationSyntax { Initializer: { } initialiser } property =>
            property.Modifiers.Any(SyntaxKind.StaticKeyword) || IsPlain(initialiser.Value),
        _ => true,
    };

    private static bool IsStore(ExpressionSyntax expression) =>
        expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
        && (assignment.Left, assignment.Right) switch
        {
            (TupleExpressionSyntax left, TupleExpressionSyntax right) =>
                left.Arguments.All(argument => IsTarget(argument.Expression))
                && right.Arguments.All(argument => IsPlain(argument.Expression)),
            var (left, right) => IsTarget(left) && IsPlain(right),
        };

    private static bool IsTarget(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax };

    private static bool IsPlain(ExpressionSyntax expression) =>
        expression is IdentifierNameSyntax or LiteralExpressionSyntax;
}
