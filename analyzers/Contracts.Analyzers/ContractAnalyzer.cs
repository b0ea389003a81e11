using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers;

/// <summary>One rule about contract code. A derived class holds the rule's idea and nothing else.</summary>
/// <remarks>
/// The rule is silent where no contract code is (see <see cref="ContractCompilation.TryCreate"/>) and in generated
/// code: that is the generators' own, and the verifier reads it like all other code.
/// </remarks>
internal abstract class ContractAnalyzer : DiagnosticAnalyzer
{
    private protected ContractAnalyzer(DiagnosticDescriptor rule)
    {
        Rule = rule;
        SupportedDiagnostics = ImmutableArray.Create(rule);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    private protected DiagnosticDescriptor Rule { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (ContractCompilation.TryCreate(start.Compilation, start.Options) is { } contracts)
                Register(start, contracts);
        });
    }

    /// <summary>Registers what the rule looks at.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext context, ContractCompilation contracts);
}
