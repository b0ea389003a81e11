using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Contracts.TestKit.Analyzers;

/// <summary>Runs one analyzer over C# text and compares where it reports with the marks in the text.</summary>
/// <param name="analyzer">The analyzer under test.</param>
/// <param name="references">Paths of assemblies that the text uses beyond the framework.</param>
public sealed class AnalyzerVerifier(DiagnosticAnalyzer analyzer, params string[] references)
{
    private static readonly ConcurrentDictionary<string, CSharpCompilation> Empty = new(StringComparer.Ordinal);

    // Reading the framework's metadata is what takes the time, so every run adds its text to this one.
    private readonly CSharpCompilation _empty = Empty.GetOrAdd(
        string.Join('|', references), _ => CSharpCompiler.CreateCompilation([], "Test", release: true, references));

    /// <summary>Msbuild properties that the analyzer may ask for, such as <c>build_property.X</c>.</summary>
    public ImmutableDictionary<string, string> Options { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// Fails unless exactly the places between <c>[|</c> and <c>|]</c> are reported. Returns what was reported.
    /// </summary>
    public async Task<ImmutableArray<Diagnostic>> VerifyAsync(string markedSource)
    {
        MarkedSource source = MarkedSource.Parse(markedSource);
        SyntaxTree tree = CSharpCompiler.Parse(source.Text);
        VerifyCompiles(tree);
        ImmutableArray<Diagnostic> diagnostics = await AnalyzeAsync(tree);
        string expected = MarkedSource.Mark(source.Text, source.Spans);
        string actual = MarkedSource.Mark(source.Text, diagnostics.Select(d => d.Location.SourceSpan));
        Assert.True(expected == actual, Describe(expected, actual, diagnostics));
        return diagnostics;
    }

    /// <summary>Fails unless the text compiles.</summary>
    internal void VerifyCompiles(SyntaxTree tree)
    {
        IEnumerable<Diagnostic> errors = Compile(tree).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), $"The source does not compile:\n{string.Join('\n', errors)}\n{tree}");
    }

    /// <summary>What the analyzer reports, in the order of the text, which need not compile.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(SyntaxTree tree)
    {
        CompilationWithAnalyzers run = new(
            Compile(tree),
            [analyzer],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], new FixedOptionsProvider(Options)),
                onAnalyzerException: null,
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        ImmutableArray<Diagnostic> diagnostics = await run.GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(d => d.Location.SourceSpan)];
    }

    private CSharpCompilation Compile(SyntaxTree tree) =>
        _empty.AddSyntaxTrees(tree);

    private static string Describe(string expected, string actual, ImmutableArray<Diagnostic> diagnostics)
    {
        IEnumerable<string> messages = diagnostics.Select(
            d => $"{d.Id} {d.Location.GetLineSpan().StartLinePosition}: {d.GetMessage(CultureInfo.InvariantCulture)}");
        return $"Expected:\n{expected}\nReported:\n{actual}\n{string.Join('\n', messages)}";
    }
}
