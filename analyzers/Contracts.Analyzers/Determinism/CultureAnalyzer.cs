using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers.Determinism;

/// <summary>CT0110: a contract does not depend on culture settings.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class CultureAnalyzer() : ContractAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.Culture,
        "Contracts do not depend on culture",
        "'{0}' depends on the culture settings of the machine: {1}",
        RuleCategories.Determinism,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + RuleIds.Culture + HelpLinks.Extension);

    private protected override void Register(CompilationStartAnalysisContext context, ContractCompilation contracts) =>
        BannedUses.Register(context, contracts, Rule);
}
