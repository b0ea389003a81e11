using System.Collections.Immutable;
using Contracts.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Generators;

/// <summary>
/// Silences the advice to make a contract method static: it is called from outside on an instance, whatever it uses.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContractMethodSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor CanBeStatic = new(
        "CTS0001",
        "CA1822",
        "A contract method is an instance method, since the entry calls it on the contract object.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [CanBeStatic];

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (IsContractMethod(diagnostic.Location, context))
                context.ReportSuppression(Suppression.Create(CanBeStatic, diagnostic));
        }
    }

    private static bool IsContractMethod(Location location, SuppressionAnalysisContext context)
    {
        if (location.SourceTree is not { } tree)
            return false;

        SyntaxNode node = tree.GetRoot(context.CancellationToken).FindNode(location.SourceSpan);
        ISymbol? symbol = context.GetSemanticModel(tree).GetDeclaredSymbol(node, context.CancellationToken);
        return symbol is IMethodSymbol
            && (SdkNames.FindAttribute(symbol, SdkNames.Init)
                ?? SdkNames.FindAttribute(symbol, SdkNames.Call)
                ?? SdkNames.FindAttribute(symbol, SdkNames.View)) is not null;
    }
}
