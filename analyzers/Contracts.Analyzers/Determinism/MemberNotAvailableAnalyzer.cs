using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers.Determinism;

/// <summary>CT0111: a contract uses only what can be linked into its module.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class MemberNotAvailableAnalyzer() : ContractAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.MemberNotAvailable,
        "Contracts use only what can be linked",
        "'{0}' is not available in contracts: {1}",
        RuleCategories.Determinism,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + RuleIds.MemberNotAvailable + HelpLinks.Extension);

    private protected override void Register(CompilationStartAnalysisContext context, ContractCompilation contracts) =>
        BannedUses.Register(context, contracts, Rule);
}
