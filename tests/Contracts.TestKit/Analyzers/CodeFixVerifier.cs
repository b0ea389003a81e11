using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Contracts.TestKit.Analyzers;

/// <summary>Runs an analyzer and its code fix, and compares the text after the fix with the expected one.</summary>
/// <param name="analyzer">The analyzer that finds the places.</param>
/// <param name="fix">The fix under test.</param>
/// <param name="references">Paths of assemblies that the text uses beyond the framework.</param>
public sealed class CodeFixVerifier(DiagnosticAnalyzer analyzer, CodeFixProvider fix, params string[] references)
{
    private const int FixCountMax = 20;

    private readonly AnalyzerVerifier _analyzer = new(analyzer, references);

    /// <summary>
    /// Fails unless fixing every marked place in turn gives <paramref name="fixedSource"/>, which must compile.
    /// </summary>
    public async Task VerifyAsync(string markedSource, string fixedSource)
    {
        await _analyzer.VerifyAsync(markedSource);
        string text = MarkedSource.Parse(markedSource).Text;
        for (int i = 0; i < FixCountMax && await FixNextAsync(text) is { } next; i++)
            text = next;

        Assert.Equal(fixedSource, text);
        _analyzer.VerifyCompiles(CSharpCompiler.Parse(text));
    }

    /// <summary>Fails if the fix is offered at any of the marked places.</summary>
    public async Task VerifyNoFixAsync(string markedSource)
    {
        await _analyzer.VerifyAsync(markedSource);
        Assert.Null(await FixNextAsync(MarkedSource.Parse(markedSource).Text));
    }

    // The text with the first offered fix applied; null where none is offered any more.
    private async Task<string?> FixNextAsync(string text)
    {
        using AdhocWorkspace workspace = new();
        Document document = CreateDocument(workspace, text);
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        foreach (Diagnostic diagnostic in await _analyzer.AnalyzeAsync(tree))
        {
            List<CodeAction> actions = [];
            CodeFixContext context = new(
                document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None);
            await fix.RegisterCodeFixesAsync(context);
            if (actions.Count > 0)
                return await ApplyAsync(document, actions[0]);
        }

        return null;
    }

    private Document CreateDocument(AdhocWorkspace workspace, string text)
    {
        CSharpCompilation options = CSharpCompiler.CreateCompilation([], "Test", release: true, references);
        return workspace.CurrentSolution
            .AddProject("Test", "Test", LanguageNames.CSharp)
            .WithCompilationOptions(options.Options)
            .WithParseOptions(CSharpCompiler.ParseOptions)
            .WithMetadataReferences(options.References)
            .AddDocument("Test.cs", text);
    }

    private static async Task<string> ApplyAsync(Document document, CodeAction action)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        ApplyChangesOperation change = operations.OfType<ApplyChangesOperation>().Single();
        Document changed = change.ChangedSolution.GetDocument(document.Id)!;
        return (await changed.GetTextAsync()).ToString();
    }
}
