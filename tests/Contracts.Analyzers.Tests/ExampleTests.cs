using System.Collections.Immutable;
using Contracts.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Analyzers.Tests;

/// <summary>Good contracts raise no rule: the guard against rules that fire too often.</summary>
public sealed class ExampleTests
{
    [Theory]
    [InlineData("examples/Counter")]
    [InlineData("examples/Token")]
    [InlineData("examples/Escrow")]
    public async Task GoodExample_RaisesNoRule(string folder)
    {
        foreach (string path in Directory.GetFiles(Path.Combine(Checkout.Root, folder), "*.cs"))
        {
            SyntaxTree tree = CSharpCompiler.Parse(await File.ReadAllTextAsync(path), path);
            foreach (DiagnosticAnalyzer analyzer in RuleSet.Analyzers)
            {
                // Alone, without its generated part, a file need not compile; the rules look at it all the same.
                ImmutableArray<Diagnostic> found = await ContractCode.Verifier(analyzer).AnalyzeAsync(tree);
                Assert.True(found.IsEmpty, string.Join('\n', found));
            }
        }
    }
}
