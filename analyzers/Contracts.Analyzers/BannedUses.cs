using Contracts.Bytecode.Profile;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers;

/// <summary>Reports the places where code names what the table bans under one rule.</summary>
/// <remarks>
/// A banned type is reported where it is named, and where a member of the base library gives or takes it. Members of
/// a value are not reported again: what made the value was.
/// </remarks>
internal sealed class BannedUses
{
    private readonly ContractCompilation _contracts;
    private readonly DiagnosticDescriptor _rule;

    private BannedUses(ContractCompilation contracts, DiagnosticDescriptor rule)
    {
        _contracts = contracts;
        _rule = rule;
    }

    /// <summary>
    /// Registers the search for the rule's lines of the table. The rule's message takes construct and advice.
    /// </summary>
    public static void Register(
        CompilationStartAnalysisContext context, ContractCompilation contracts, DiagnosticDescriptor rule)
    {
        BannedUses uses = new(contracts, rule);
        context.RegisterSyntaxNodeAction(
            uses.AnalyzeName, SyntaxKind.IdentifierName, SyntaxKind.GenericName, SyntaxKind.PredefinedType);
        context.RegisterSyntaxNodeAction(
            uses.AnalyzeCreation,
            SyntaxKind.ObjectCreationExpression,
            SyntaxKind.ImplicitObjectCreationExpression);
    }

    private void AnalyzeName(SyntaxNodeAnalysisContext context)
    {
        TypeSyntax name = (TypeSyntax)context.Node;
        if (name.IsVar || !name.IsRunningCode())
            return;

        switch (context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol)
        {
            case INamedTypeSymbol type:
                AnalyzeType(context, name, type);
                break;
            case IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol:
                AnalyzeMember(context, name);
                break;
        }
    }

    private void AnalyzeType(SyntaxNodeAnalysisContext context, TypeSyntax name, INamedTypeSymbol type)
    {
        SyntaxNode whole = name.WholeName();
        bool isLeftPart = whole.Parent switch
        {
            MemberAccessExpressionSyntax access => access.Expression == whole,
            QualifiedNameSyntax qualified => qualified.Left == whole,
            _ => false,
        };
        if (!isLeftPart)
            Report(context, whole, type, _contracts.FindBanned(type));
    }

    private void AnalyzeMember(SyntaxNodeAnalysisContext context, TypeSyntax name)
    {
        ISymbol member = context.SemanticModel.GetSymbolInfo(name, context.CancellationToken).Symbol!;
        BannedMember? banned = _contracts.FindBanned(member);
        BannedMember? reason = BestReason(banned, member);
        bool isReportedElsewhere = reason is not null && reason == banned && !NamesMember(banned) && IsOnValue(member);
        if (isReportedElsewhere || (reason?.RuleId == RuleIds.IdentityHashCode && IsOnTypeParameter(context, name)))
            return;

        Report(context, name.WholeAccess(context.SemanticModel), member, reason);
    }

    private void AnalyzeCreation(SyntaxNodeAnalysisContext context)
    {
        BaseObjectCreationExpressionSyntax creation = (BaseObjectCreationExpressionSyntax)context.Node;
        ISymbol? constructor = context.SemanticModel.GetSymbolInfo(creation, context.CancellationToken).Symbol;
        if (constructor is null || !creation.IsRunningCode())
            return;

        BannedMember? banned = _contracts.FindBanned(constructor);
        SyntaxNode place = creation is ObjectCreationExpressionSyntax named ? named.Type : creation;
        if (banned is null || NamesMember(banned))
            Report(context, place, constructor, BestReason(banned, constructor));
    }

    private void Report(SyntaxNodeAnalysisContext context, SyntaxNode place, ISymbol symbol, BannedMember? banned)
    {
        if (banned?.RuleId != _rule.Id)
            return;

        context.ReportDiagnostic(
            Diagnostic.Create(_rule, place.GetLocation(), symbol.MessageName(), banned.Instead));
    }

    // Math.Sqrt is floating point before it is unavailable.
    private BannedMember? BestReason(BannedMember? banned, ISymbol member) =>
        banned is null || banned.RuleId == RuleIds.MemberNotAvailable ? FindInSignature(member) ?? banned : banned;

    private static bool NamesMember(BannedMember banned) =>
        banned.Pattern[0] == 'M';

    private static bool IsOnValue(ISymbol member) =>
        !member.IsStatic && member is not IMethodSymbol { ReducedFrom: not null };

    // What a type argument's GetHashCode does is judged where the type argument is given.
    private static bool IsOnTypeParameter(SyntaxNodeAnalysisContext context, TypeSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access
        && context.SemanticModel.GetTypeInfo(access.Expression, context.CancellationToken).Type is ITypeParameterSymbol;

    // Enumerable.Average names no double but gives one. Only a float is worth a look at the parameters: a value of
    // any other banned type was named to be passed, while an int becomes a double unseen. Types that are only
    // unavailable do not count: an overload that takes a span may have been linked to another form.
    private BannedMember? FindInSignature(ISymbol member)
    {
        if (!member.Locations.Any(location => location.IsInMetadata) || BannedSymbols.Exempts(member))
            return null;

        BannedMember? result = ResultType(member) is { } type ? FindInType(type) : null;
        if (result is not null && result.RuleId != RuleIds.MemberNotAvailable)
            return result;

        return member is IMethodSymbol method
            ? method.Parameters
                .Select(parameter => FindInType(parameter.Type))
                .FirstOrDefault(banned => banned?.RuleId == RuleIds.FloatingPoint)
            : null;
    }

    private BannedMember? FindInType(ITypeSymbol type) =>
        type switch
        {
            IArrayTypeSymbol array => FindInType(array.ElementType),
            INamedTypeSymbol named => _contracts.FindBanned(named)
                ?? named.TypeArguments.Select(FindInType).FirstOrDefault(banned => banned is not null),
            _ => null,
        };

    private static ITypeSymbol? ResultType(ISymbol member) =>
        member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => null,
            IMethodSymbol method => method.ReturnType,
            IPropertySymbol property => property.Type,
            IFieldSymbol field => field.Type,
            _ => null,
        };
}
