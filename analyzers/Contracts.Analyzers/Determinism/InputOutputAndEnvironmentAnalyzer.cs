using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers.Determinism;

/// <summary>CT0108: a contract sees nothing of the machine that runs it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InputOutputAndEnvironmentAnalyzer() : ContractAnalyzer(Descriptor)
{
    private static readonly DiagnosticDescriptor Descriptor = new(
        RuleIds.InputOutputAndEnvironment,
        "Contracts do no input or output and do not ask about the machine",
        "'{0}' reaches out of the contract to the machine that runs it: {1}",
        RuleCategories.Determinism,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: HelpLinks.Rules + RuleIds.InputOutputAndEnvironment + HelpLinks.Extension);

    private protected override void Register(CompilationStartAnalysisContext context, ContractCompilation contracts) =>
        BannedUses.Register(context, contracts, Rule);
}
