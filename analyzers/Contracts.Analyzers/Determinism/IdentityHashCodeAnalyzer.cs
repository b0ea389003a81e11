using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Contracts.Analyzers.Determinism;

/// <summary>CT0109: nothing in a contract depends on which object it is, only on what it holds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class IdentityHashCodeAnalyzer() : ContractAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.IdentityHashCode,
        "Contracts do not hash by object identity",
        "'{0}' hashes by object identity, which differs from node to node: {1}",
        RuleCategories.Determinism,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + RuleIds.IdentityHashCode + HelpLinks.Extension);

    private const string CollectionsNamespace = "System.Collections.Generic";
    private const string ComparerName = "IEqualityComparer";

    // The type parameter whose values are hashed.
    private static readonly ImmutableDictionary<string, int> KeyOfCollection = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        [
            new KeyValuePair<string, int>("HashSet`1", 0),
            new KeyValuePair<string, int>("Dictionary`2", 0),
        ]);

    private static readonly ImmutableHashSet<string> HashingQueries = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "Distinct", "DistinctBy", "Except", "ExceptBy", "GroupBy", "GroupJoin", "Intersect", "IntersectBy", "Join",
        "ToDictionary", "ToHashSet", "ToLookup", "Union", "UnionBy", "CountBy", "AggregateBy");

    private protected override void Register(CompilationStartAnalysisContext context, ContractCompilation contracts)
    {
        BannedUses.Register(context, contracts, Rule);
        context.RegisterOperationAction(AnalyzeCreation, OperationKind.ObjectCreation);
        context.RegisterOperationAction(AnalyzeCollection, OperationKind.CollectionExpression);
        context.RegisterOperationAction(AnalyzeQuery, OperationKind.Invocation);
    }

    private void AnalyzeCreation(OperationAnalysisContext context)
    {
        IObjectCreationOperation creation = (IObjectCreationOperation)context.Operation;
        if (!creation.Arguments.Any(IsComparer))
            CheckCollection(context, creation.Type);
    }

    private void AnalyzeCollection(OperationAnalysisContext context) =>
        CheckCollection(context, context.Operation.Type);

    private void CheckCollection(OperationAnalysisContext context, ITypeSymbol? collection)
    {
        bool isHashed = collection?.ContainingNamespace?.ToDisplayString() == CollectionsNamespace
            && KeyOfCollection.ContainsKey(collection.MetadataName);
        if (!isHashed)
            return;

        ITypeSymbol key = ((INamedTypeSymbol)collection!).TypeArguments[KeyOfCollection[collection.MetadataName]];
        SyntaxNode place = context.Operation.Syntax is ObjectCreationExpressionSyntax creation
            ? creation.Type
            : context.Operation.Syntax;
        CheckKey(context, place, collection, key);
    }

    private void AnalyzeQuery(OperationAnalysisContext context)
    {
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        IMethodSymbol method = call.TargetMethod;
        bool isHashing = method.ContainingType.Name == "Enumerable" && HashingQueries.Contains(method.Name);
        if (!isHashing || call.Arguments.Any(IsComparer))
            return;

        ITypeSymbol? key = method.TypeParameters
            .Zip(method.TypeArguments, (parameter, argument) => (parameter.Name, argument))
            .OrderBy(pair => pair.Name == "TKey" ? 0 : 1)
            .Select(pair => pair.argument)
            .FirstOrDefault();
        SyntaxNode place = call.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            ? access.Name
            : call.Syntax;
        if (key is not null)
            CheckKey(context, place, method, key);
    }

    private void CheckKey(OperationAnalysisContext context, SyntaxNode place, ISymbol symbol, ITypeSymbol key)
    {
        if (FindIdentityHashed(key) is not { } culprit)
            return;

        string instead =
            $"give {culprit.MessageName()} its own GetHashCode and Equals, make it a record, or pass a comparer";
        if (culprit.TypeKind is TypeKind.Array or TypeKind.Delegate || culprit.SpecialType == SpecialType.System_Object)
            instead = $"key by a value instead of {culprit.MessageName()}: a number, a string, an Address, a record";

        context.ReportDiagnostic(Diagnostic.Create(Rule, place.GetLocation(), symbol.MessageName(), instead));
    }

    private static bool IsComparer(IArgumentOperation argument) =>
        argument.Parameter?.Type.Name == ComparerName
        && argument.Value.ConstantValue is not { HasValue: true, Value: null };

    /// <summary>
    /// The type in a key that hashes by identity, or null. Interfaces and type parameters get the benefit of doubt.
    /// </summary>
    private static ITypeSymbol? FindIdentityHashed(ITypeSymbol key) =>
        key switch
        {
            IArrayTypeSymbol => key,
            { TypeKind: TypeKind.Delegate } => key,
            INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements
                .Select(element => FindIdentityHashed(element.Type))
                .FirstOrDefault(found => found is not null),
            INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named =>
                named.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T && !OverridesGetHashCode(named)
                    ? key
                    : null,
            _ => null,
        };

    private static bool OverridesGetHashCode(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? t = type; t is not null; t = t.BaseType)
        {
            if (t.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType)
                return false;
            if (t.IsRecord || t.GetMembers(nameof(GetHashCode)).Any(member => member.IsOverride))
                return true;
        }

        return false;
    }
}
