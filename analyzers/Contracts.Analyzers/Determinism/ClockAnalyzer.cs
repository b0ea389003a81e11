using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers.Determinism;

/// <summary>CT0101: a contract reads no clock but the block's time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class ClockAnalyzer() : ContractAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.Clock,
        "Contracts read no clock",
        "'{0}' reads a clock, and no two nodes read the same time: {1}",
        RuleCategories.Determinism,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + RuleIds.Clock + HelpLinks.Extension);

    private protected override void Register(CompilationStartAnalysisContext context, ContractCompilation contracts) =>
        BannedUses.Register(context, contracts, Rule);
}
