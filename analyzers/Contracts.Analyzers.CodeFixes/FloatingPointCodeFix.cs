using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Contracts.Analyzers.CodeFixes;

/// <summary>CT0103: floating-point literals and type names become decimal, where no digit is lost.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class FloatingPointCodeFix() : ContractCodeFix(RuleIds.FloatingPoint)
{
    private const NumberStyles LiteralStyle = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
    private const int DigitCountMax = 28;

    private protected override Replacement? Propose(SyntaxNode place, SemanticModel model) =>
        place switch
        {
            LiteralExpressionSyntax literal => ProposeLiteral(literal),
            PredefinedTypeSyntax type => new Replacement(
                "Use decimal", type, SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.DecimalKeyword))),
            _ => null,
        };

    private static Replacement? ProposeLiteral(LiteralExpressionSyntax literal)
    {
        string digits = literal.Token.Text.TrimEnd('d', 'D', 'f', 'F').Replace("_", "");
        bool isExact = digits.Count(char.IsDigit) <= DigitCountMax
            && decimal.TryParse(digits, LiteralStyle, CultureInfo.InvariantCulture, out decimal value)
            && (value != 0 || digits.All(digit => digit is '0' or '.'));
        string text = literal.Token.Text.TrimEnd('d', 'D', 'f', 'F') + "m";
        return isExact ? new Replacement($"Use {text}", literal, SyntaxFactory.ParseExpression(text)) : null;
    }
}
