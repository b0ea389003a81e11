using System.Collections.Immutable;
using Contracts.Analyzers;
using Contracts.Bytecode;
using Contracts.Bytecode.Linking;
using Contracts.Generators;
using Contracts.TestKit;
using Contracts.TestKit.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Contracts.Conformance.Tests.Running;

/// <summary>
/// Compiles a probe of C# as a contract project does, with the generators and, for the build itself, without the
/// analyzers: nobody can be made to run those.
/// </summary>
internal static class CSharpProbe
{
    private const string AssemblyName = "Probe";

    private const string Usings =
        "global using System; global using System.Collections.Generic; global using System.Linq; "
        + "global using System.Text; global using Contracts;";

    private static readonly string[] References =
        [Location("Contracts.Sdk"), Location("Contracts.Primitives"), Location("Contracts.Host")];

    // Reading the framework's metadata is what takes the time, so all probes add their text to these two.
    private static readonly CSharpCompilation Debug = Empty(release: false);
    private static readonly CSharpCompilation Release = Empty(release: true);

    private static readonly LinkInput CoreLibrary = LinkInput.FromFile(Location("Contracts.CoreLib"));

    private static readonly ImmutableArray<LinkInput> Libraries =
        [LinkInput.FromFile(Location("Contracts.Sdk")), LinkInput.FromFile(Location("Contracts.Primitives"))];

    private static readonly ImmutableDictionary<string, string> ContractProject =
        ImmutableDictionary<string, string>.Empty.Add("build_property.IsContractProject", "true");

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(ContractAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ContractAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type, nonPublic: true)!),
    ];

    /// <summary>Compiles, links and verifies all contracts of the probe.</summary>
    public static ProbeModule Build(Probe probe, bool release)
    {
        (Compilation compilation, ImmutableArray<Diagnostic> refusals) = Generate(probe, release);
        if (!refusals.IsEmpty)
            return new ProbeModule([], [.. refusals.Select(ToFinding)]);
        CompiledAssembly compiled = CSharpCompiler.Emit(compilation);
        LinkInput assembly = new(compiled.Image, compiled.Symbols);
        LinkResult[] results =
            [.. ContractLinker.FindContractNames(assembly).Select(contract => Link(contract, assembly))];
        IEnumerable<Finding> unlinked = results.SelectMany(result => result.Findings);
        IEnumerable<Finding> unverified = results.Where(result => result.IsLinked).SelectMany(result => Verify(result));
        return new ProbeModule(
            [.. results.Where(result => result.IsLinked).Select(result => result.Package!)],
            [.. unlinked, .. unverified]);
    }

    /// <summary>What the analyzers report, as an IDE would show it.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Probe probe)
    {
        (Compilation compilation, _) = Generate(probe, release: true);
        return await AnalyzeAsync(compilation);
    }

    /// <summary>What the analyzers report of a project of contracts.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation)
    {
        AnalyzerOptions options = new([], new FixedOptionsProvider(ContractProject));
        CompilationWithAnalyzers run = compilation.WithAnalyzers(Analyzers, options);
        return await run.GetAnalyzerDiagnosticsAsync();
    }

    private static (Compilation Compilation, ImmutableArray<Diagnostic> Refusals) Generate(Probe probe, bool release)
    {
        CSharpCompilation source = (release ? Release : Debug).AddSyntaxTrees(
            CSharpCompiler.Parse(Usings, "Usings.cs"), CSharpCompiler.Parse(probe.Source, probe.Name));
        CSharpGeneratorDriver
            .Create([new ContractGenerator().AsSourceGenerator()], parseOptions: CSharpCompiler.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(
                source, out Compilation compilation, out ImmutableArray<Diagnostic> diagnostics);
        return (compilation, [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)]);
    }

    private static LinkResult Link(string contract, LinkInput assembly) => ContractLinker.Link(new LinkRequest
    {
        ContractName = contract,
        Assembly = assembly,
        CoreLibrary = CoreLibrary,
        References = Libraries,
    });

    private static ImmutableArray<Finding> Verify(LinkResult linked) => ModuleVerifier.Verify(
        linked.Package!.Module, Limits.Default, VerifierProfile.Authored, linked.Symbols).Findings;

    private static Finding ToFinding(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        SourceLocation source =
            new(span.Path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1);
        string message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        return new Finding(diagnostic.Id, "source", message, source);
    }

    private static CSharpCompilation Empty(bool release) =>
        CSharpCompiler.CreateCompilation([], AssemblyName, release, References);

    private static string Location(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
}
