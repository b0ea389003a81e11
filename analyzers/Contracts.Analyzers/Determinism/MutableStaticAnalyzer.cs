using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Contracts.Analyzers.Determinism;

/// <summary>CT0105: a contract has no static fields: what lasts is state, what does not is an instance field.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MutableStaticAnalyzer() : ContractAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.MutableStatic,
        "Contracts have no static fields",
        "'{0}' would outlive the call on one node and not on another: {1}",
        RuleCategories.Determinism,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + RuleIds.MutableStatic + HelpLinks.Extension);

    private const string InsteadOfMutable =
        "keep it in StateValue<T> or StateMap<K, V>, or for the length of a call in an instance field";
    private const string InsteadOfReadOnly =
        "initialise it with constants, or a struct or an array made of them, or make it a method that creates the"
        + " value";
    private const string InsteadOfWriting = "only read its elements, or make it a method that creates the array";
    private const string InsteadOfConstructor = "use const, or set state up in the [Init] method";

    private protected override void Register(CompilationStartAnalysisContext context, ContractCompilation contracts)
    {
        context.RegisterSyntaxNodeAction(AnalyzeFields, SyntaxKind.FieldDeclaration, SyntaxKind.EventFieldDeclaration);
        context.RegisterSyntaxNodeAction(AnalyzeProperty, SyntaxKind.PropertyDeclaration);
        context.RegisterSyntaxNodeAction(AnalyzeConstructor, SyntaxKind.ConstructorDeclaration);
        context.RegisterSyntaxNodeAction(AnalyzeAttribute, SyntaxKind.Attribute);
        context.RegisterOperationAction(AnalyzeElement, OperationKind.ArrayElementReference);
    }

    private void AnalyzeFields(SyntaxNodeAnalysisContext context)
    {
        BaseFieldDeclarationSyntax fields = (BaseFieldDeclarationSyntax)context.Node;
        if (!fields.Modifiers.Any(SyntaxKind.StaticKeyword))
            return;

        foreach (VariableDeclaratorSyntax variable in fields.Declaration.Variables)
        {
            ISymbol? symbol = context.SemanticModel.GetDeclaredSymbol(variable, context.CancellationToken);
            bool isReadOnly = symbol is IFieldSymbol { IsReadOnly: true };
            if (isReadOnly && StaticValue.IsAccepted(symbol!, variable.Initializer?.Value, context.SemanticModel))
                continue;

            string instead = isReadOnly ? InsteadOfReadOnly : InsteadOfMutable;
            Report(context, variable.Identifier, variable.Identifier.Text, instead);
        }
    }

    private void AnalyzeProperty(SyntaxNodeAnalysisContext context)
    {
        PropertyDeclarationSyntax declaration = (PropertyDeclarationSyntax)context.Node;
        IPropertySymbol? property = context.SemanticModel.GetDeclaredSymbol(declaration, context.CancellationToken);
        if (property is not { IsStatic: true })
            return;

        IFieldSymbol? stored = property.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));
        string instead = property.SetMethod is null ? "compute it: => value" : InsteadOfMutable;
        bool isValue = stored is { IsReadOnly: true }
            && StaticValue.IsAccepted(property, declaration.Initializer?.Value, context.SemanticModel);
        if (stored is not null && !isValue)
            Report(context, declaration.Identifier, declaration.Identifier.Text, instead);
    }

    private void AnalyzeConstructor(SyntaxNodeAnalysisContext context)
    {
        ConstructorDeclarationSyntax constructor = (ConstructorDeclarationSyntax)context.Node;
        if (constructor.Modifiers.Any(SyntaxKind.StaticKeyword))
            Report(context, constructor.Identifier, $"static {constructor.Identifier.Text}()", InsteadOfConstructor);
    }

    // A module initialiser is a static constructor by another name.
    private void AnalyzeAttribute(SyntaxNodeAnalysisContext context)
    {
        AttributeSyntax attribute = (AttributeSyntax)context.Node;
        ISymbol? constructor = context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken).Symbol;
        if (constructor?.ContainingType.Name == "ModuleInitializerAttribute")
            Report(context, attribute.GetFirstToken(), attribute.ToString(), InsteadOfConstructor);
    }

    // An array in a read-only field is written out where it is read: nobody may write to it. The linker sees the rest.
    private void AnalyzeElement(OperationAnalysisContext context)
    {
        IArrayElementReferenceOperation element = (IArrayElementReferenceOperation)context.Operation;
        ISymbol? table = element.ArrayReference switch
        {
            IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } field } => field,
            IPropertyReferenceOperation { Property: { IsStatic: true, SetMethod: null } property } => property,
            _ => null,
        };
        if (table is not null && IsStored(table) && IsWritten(element))
        {
            context.ReportDiagnostic(
                Diagnostic.Create(Rule, element.Syntax.GetLocation(), table.Name, InsteadOfWriting));
        }
    }

    private static bool IsStored(ISymbol table) => table is IFieldSymbol
        || table.ContainingType.GetMembers().OfType<IFieldSymbol>()
            .Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, table));

    private static bool IsWritten(IArrayElementReferenceOperation element) => element.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == element,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
        _ => false,
    };

    private void Report(SyntaxNodeAnalysisContext context, SyntaxToken place, string name, string instead) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, place.GetLocation(), name, instead));
}
