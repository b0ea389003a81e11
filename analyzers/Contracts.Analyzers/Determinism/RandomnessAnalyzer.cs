using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers.Determinism;

/// <summary>CT0102: a contract draws no random numbers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class RandomnessAnalyzer() : ContractAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.Randomness,
        "Contracts draw no random numbers",
        "'{0}' is random, and every node would draw another number: {1}",
        RuleCategories.Determinism,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + RuleIds.Randomness + HelpLinks.Extension);

    private protected override void Register(CompilationStartAnalysisContext context, ContractCompilation contracts) =>
        BannedUses.Register(context, contracts, Rule);
}
