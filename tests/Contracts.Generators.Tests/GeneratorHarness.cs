using System.Collections.Immutable;
using Contracts.Host;
using Contracts.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Contracts.Generators.Tests;

/// <summary>Runs the generator over C# text, as the compiler does.</summary>
internal static class GeneratorHarness
{
    private static readonly CSharpParseOptions Options =
        CSharpCompiler.ParseOptions.WithDocumentationMode(DocumentationMode.Diagnose);

    private static readonly string[] References =
    [
        typeof(Contract).Assembly.Location,
        typeof(Address).Assembly.Location,
        typeof(HostFunctions).Assembly.Location,
    ];

    public static CSharpCompilation Compile(params string[] sources) => CSharpCompiler.CreateCompilation(
        sources.Select((source, index) => Parse(source, $"Source{index}.cs")), "Test", release: true, References);

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, Options, path);

    public static GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create(
        [new ContractGenerator().AsSourceGenerator()],
        parseOptions: Options,
        driverOptions: new GeneratorDriverOptions(
            IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static GeneratorRunResult Run(params string[] sources) =>
        CreateDriver().RunGenerators(Compile(sources)).GetRunResult().Results.Single();

    /// <summary>What the generator and then the compiler say, warnings too.</summary>
    public static ImmutableArray<Diagnostic> Diagnose(params string[] sources)
    {
        CreateDriver().RunGeneratorsAndUpdateCompilation(
            Compile(sources), out Compilation compilation, out ImmutableArray<Diagnostic> diagnostics);
        return [.. diagnostics, .. compilation.GetDiagnostics().Where(d => d.Severity >= DiagnosticSeverity.Warning)];
    }

    /// <summary>A file of the examples that are embedded into this assembly.</summary>
    public static string Example(string name)
    {
        using Stream stream = typeof(GeneratorHarness).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
