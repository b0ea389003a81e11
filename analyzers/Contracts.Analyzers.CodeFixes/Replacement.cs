using Microsoft.CodeAnalysis;

namespace Contracts.Analyzers.CodeFixes;

/// <summary>A code fix: one node in the place of another, under a title that says it.</summary>
internal sealed class Replacement(string title, SyntaxNode oldNode, SyntaxNode newNode)
{
    public string Title { get; } = title;

    public SyntaxNode Old { get; } = oldNode;

    public SyntaxNode New { get; } = newNode;
}
