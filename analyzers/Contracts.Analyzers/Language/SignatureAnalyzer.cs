using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Contracts.Analyzers.Language;

/// <summary>CT0209: arrays have up to three dimensions, references are parameters, local variables or known returns,
/// and casts say what they say in .NET.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class SignatureAnalyzer() : ContractAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ForbiddenSignature,
        "Contracts have arrays of up to three dimensions, references that do not leave a call, and casts that tell",
        "'{0}' is not available in contracts: {1}",
        RuleCategories.Language,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + RuleIds.ForbiddenSignature + HelpLinks.Extension);

    private const int RankMax = 3;

    private const string InsteadOfDimensions =
        "an array has at most three dimensions: use an array of arrays (T[][])";
    private const string InsteadOfView =
        "pass an array of several dimensions as what it is, or use an array of arrays (T[][])";
    private const string InsteadOfCast = "a cast to it, or a test for it, ";
    private const string InsteadOfReferenceField = "keep the array and the index";
    private const string InsteadOfReferenceReturn =
        "return the value, or its index: a reference returns only from code that is known where it is called";

    private protected override void Register(CompilationStartAnalysisContext context, ContractCompilation contracts)
    {
        context.RegisterSyntaxNodeAction(
            AnalyzeDimensions, SyntaxKind.ArrayType, SyntaxKind.ImplicitArrayCreationExpression);
        context.RegisterSyntaxNodeAction(AnalyzeReference, SyntaxKind.RefType);
        context.RegisterOperationAction(
            AnalyzeView,
            OperationKind.Conversion,
            OperationKind.IsType,
            OperationKind.DeclarationPattern,
            OperationKind.TypePattern);
        context.RegisterOperationAction(
            AnalyzeCast,
            OperationKind.Conversion,
            OperationKind.IsType,
            OperationKind.DeclarationPattern,
            OperationKind.RecursivePattern,
            OperationKind.TypePattern);
    }

    private void AnalyzeCast(OperationAnalysisContext context)
    {
        (ITypeSymbol? source, ITypeSymbol? target) = context.Operation switch
        {
            IConversionOperation { IsImplicit: false, OperatorMethod: null } cast => (cast.Operand.Type, cast.Type),
            IIsTypeOperation test => (test.ValueOperand.Type, test.TypeOperand),
            IDeclarationPatternOperation pattern => (pattern.InputType, pattern.MatchedType),
            IRecursivePatternOperation pattern => (pattern.InputType, pattern.MatchedType),
            ITypePatternOperation pattern => (pattern.InputType, pattern.MatchedType),
            _ => (null, null),
        };
        if (source is null || target is null || CastTarget.Explain(target) is not { } reason)
            return;

        // Without a test where the compiler knows the answer.
        CommonConversion conversion = context.Compilation.ClassifyCommonConversion(source, target);
        if (conversion is not { Exists: true, IsImplicit: false })
            return;
        string name = target.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        Report(context.ReportDiagnostic, context.Operation.Syntax, name, InsteadOfCast + reason);
    }

    // What stands for such an array is a class, which is an object and itself, but nothing else that the array is.
    private void AnalyzeView(OperationAnalysisContext context)
    {
        ITypeSymbol? target = context.Operation switch
        {
            IConversionOperation { Parent: not IForEachLoopOperation } conversion when IsView(conversion) =>
                conversion.Type,
            IIsTypeOperation test when IsOfDimensions(test.TypeOperand) => test.TypeOperand,
            IDeclarationPatternOperation pattern when IsOfDimensions(pattern.MatchedType) => pattern.MatchedType,
            ITypePatternOperation pattern when IsOfDimensions(pattern.MatchedType) => pattern.MatchedType,
            _ => null,
        };
        if (target is null)
            return;
        string name = target.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
        Report(context.ReportDiagnostic, context.Operation.Syntax, name, InsteadOfView);
    }

    private static bool IsOfDimensions(ITypeSymbol? type) => type is IArrayTypeSymbol { Rank: > 1 };

    private static bool IsView(IConversionOperation conversion)
    {
        ITypeSymbol? source = conversion.Operand.Type;
        ITypeSymbol? target = conversion.Type;
        if (IsOfDimensions(source))
        {
            return target?.SpecialType != SpecialType.System_Object
                && !SymbolEqualityComparer.Default.Equals(source, target);
        }

        bool isClone = conversion.Operand is IInvocationOperation { TargetMethod.Name: nameof(Array.Clone) } call
            && SymbolEqualityComparer.Default.Equals(call.Instance?.Type, target);
        return IsOfDimensions(target) && source is not null && !isClone;
    }

    private void AnalyzeDimensions(SyntaxNodeAnalysisContext context)
    {
        bool hasDimensions = context.Node switch
        {
            ArrayTypeSyntax type => type.RankSpecifiers.Any(rank => rank.Rank > RankMax),
            ImplicitArrayCreationExpressionSyntax creation => creation.Commas.Count >= RankMax,
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
        Report(context.ReportDiagnostic, context.Node, name, instead);

    private void Report(Action<Diagnostic> report, SyntaxNode node, string name, string instead) =>
        report(Diagnostic.Create(Rule, node.GetLocation(), name, instead));
}
