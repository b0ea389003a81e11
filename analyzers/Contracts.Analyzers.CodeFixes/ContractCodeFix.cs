using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Contracts.Analyzers.CodeFixes;

/// <summary>
/// The fix of one rule: replaces a node near the diagnostic by another. A derived class says which by which.
/// </summary>
internal abstract class ContractCodeFix : CodeFixProvider
{
    private protected ContractCodeFix(string ruleId)
    {
        FixableDiagnosticIds = ImmutableArray.Create(ruleId);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        SyntaxNode? root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
            return;

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            SyntaxNode place = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (Propose(place, model) is not { } replacement)
                continue;

            SyntaxNode changed = root.ReplaceNode(
                replacement.Old, replacement.New.WithTriviaFrom(replacement.Old));
            CodeAction action = CodeAction.Create(
                replacement.Title,
                _ => Task.FromResult(document.WithSyntaxRoot(changed)),
                equivalenceKey: replacement.Title);
            context.RegisterCodeFix(action, diagnostic);
        }
    }

    /// <summary>What replaces what at the reported node; null where no replacement keeps the meaning.</summary>
    private protected abstract Replacement? Propose(SyntaxNode place, SemanticModel model);
}
