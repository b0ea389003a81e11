using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers.Language;

/// <summary>CT0205: a struct that changes takes no default implementation, which would change a copy of it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class DefaultImplementationAnalyzer() : ContractAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.ForbiddenMethodShape,
        "A struct that changes takes no default implementation",
        "'{0}' takes the default of '{1}', which would work on a copy of it: make it a readonly struct, or write the"
        + " method in it",
        RuleCategories.Language,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + RuleIds.ForbiddenMethodShape + HelpLinks.Extension);

    private protected override void Register(CompilationStartAnalysisContext context, ContractCompilation contracts) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private void Analyze(SymbolAnalysisContext context)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)context.Symbol;
        bool changes = type.TypeKind == TypeKind.Struct
            && type.GetMembers().OfType<IFieldSymbol>().Any(field => field is { IsStatic: false, IsReadOnly: false });
        if (!changes || type.AllInterfaces.SelectMany(one => one.GetMembers()).FirstOrDefault(IsTaken) is not { } taken)
            return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, type.Locations[0], type.Name, taken.Name));

        bool IsTaken(ISymbol member) =>
            member is IMethodSymbol { IsStatic: false, IsVirtual: true }
            && type.FindImplementationForInterfaceMember(member)?.ContainingType.TypeKind == TypeKind.Interface;
    }
}
