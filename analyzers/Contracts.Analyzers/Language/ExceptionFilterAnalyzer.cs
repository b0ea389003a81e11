using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Contracts.Analyzers.Language;

/// <summary>CT0208: no filter uses what a finally block within its try block changes, which in .NET runs
/// after it.</summary>
/// <remarks>Only what a method assigns itself is seen here; what calls change, the linker follows.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ExceptionFilterAnalyzer() : ContractAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ForbiddenHandler,
        "A filter does not use what an inner finally block changes",
        "'{0}' is changed by a finally block that runs before this filter in contracts, and after it in .NET: test in"
        + " the catch block, and 'throw;' if not",
        RuleCategories.Language,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + RuleIds.ForbiddenHandler + HelpLinks.Extension);

    private protected override void Register(CompilationStartAnalysisContext context, ContractCompilation contracts) =>
        context.RegisterOperationAction(Analyze, OperationKind.Try);

    private void Analyze(OperationAnalysisContext context)
    {
        ITryOperation guarded = (ITryOperation)context.Operation;
        if (guarded.Catches.All(clause => clause.Filter is null))
            return;
        HashSet<ISymbol> changed = new(SymbolEqualityComparer.Default);
        foreach (ITryOperation inner in Within(guarded.Body).OfType<ITryOperation>())
        {
            if (inner.Finally is { } block)
                changed.UnionWith(Within(block).SelectMany(ChangedBy));
        }

        foreach (IOperation filter in guarded.Catches.Select(clause => clause.Filter).OfType<IOperation>())
        {
            HashSet<ISymbol> own = new(Within(filter).SelectMany(ChangedBy), SymbolEqualityComparer.Default);
            ISymbol? used = Within(filter).Select(UsedBy)
                .FirstOrDefault(symbol => symbol is not null && changed.Contains(symbol) && !own.Contains(symbol));
            CatchFilterClauseSyntax? clause = filter.Syntax.FirstAncestorOrSelf<CatchFilterClauseSyntax>();
            if (used is not null && clause is not null)
                context.ReportDiagnostic(Diagnostic.Create(Rule, clause.GetLocation(), used.Name));
        }
    }

    // What the method itself does, and does not know before that it never will.
    private static IEnumerable<IOperation> Within(IOperation root)
    {
        Stack<IOperation> pending = new([root]);
        while (pending.Count > 0)
        {
            IOperation operation = pending.Pop();
            bool isElsewhere = operation is IAnonymousFunctionOperation or ILocalFunctionOperation or INameOfOperation;
            if (isElsewhere || operation.ConstantValue.HasValue || IsDecided(operation))
                continue;
            yield return operation;
            foreach (IOperation child in operation.ChildOperations.Reverse())
                pending.Push(child);
        }
    }

    private static bool IsDecided(IOperation operation) => operation switch
    {
        IConditionalOperation conditional => conditional.Condition.ConstantValue.HasValue,
        IWhileLoopOperation loop => loop.Condition?.ConstantValue.HasValue == true,
        IBinaryOperation binary => binary.LeftOperand.ConstantValue.HasValue && binary.Type?.SpecialType
            == SpecialType.System_Boolean,
        _ => false,
    };

    private static IEnumerable<ISymbol> ChangedBy(IOperation operation)
    {
        IOperation? target = operation switch
        {
            IAssignmentOperation assignment => assignment.Target,
            IIncrementOrDecrementOperation step => step.Target,
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
            _ => null,
        };
        return target is not null && UsedBy(target) is { } symbol ? [symbol] : [];
    }

    // A variable, or a field of whatever object: the linker does not tell objects apart either. A field of a struct is
    // part of where the struct is.
    private static ISymbol? UsedBy(IOperation operation) => operation switch
    {
        ILocalReferenceOperation { Local.IsRef: false } reference => reference.Local,
        IParameterReferenceOperation reference => reference.Parameter,
        IFieldReferenceOperation { Field.IsStatic: false } reference => FieldUsedBy(reference),
        IPropertyReferenceOperation { Property: { IsStatic: false } property } reference
            when IsStored(property) && IsOfOldObject(reference) => property.OriginalDefinition,
        _ => null,
    };

    private static ISymbol? FieldUsedBy(IFieldReferenceOperation reference)
    {
        if (!reference.Field.ContainingType.IsValueType)
            return IsOfOldObject(reference) ? reference.Field.OriginalDefinition : null;
        return reference.Instance is ILocalReferenceOperation or IParameterReferenceOperation
            ? UsedBy(reference.Instance)
            : null;
    }

    // An object initialiser writes into a new one.
    private static bool IsOfOldObject(IMemberReferenceOperation reference) =>
        reference.Instance is not IInstanceReferenceOperation
        {
            ReferenceKind: InstanceReferenceKind.ImplicitReceiver,
        };

    // In a field of a class, without code of the author's.
    private static bool IsStored(IPropertySymbol property) =>
        property is { IsVirtual: false, IsOverride: false, IsAbstract: false, ContainingType.TypeKind: TypeKind.Class }
        && property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is PropertyDeclarationSyntax
        {
            ExpressionBody: null,
            AccessorList: { } accessors,
        }
        && accessors.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null });
}
