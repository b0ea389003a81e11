using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Contracts.TestKit;

/// <summary>Compiles C# text to an assembly in memory, as the build would.</summary>
public static class CSharpCompiler
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> Framework = new(() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "netstandard.dll" or "Microsoft.CSharp.dll")
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))
            .ToImmutableArray());

    /// <summary>The language version and symbols that all sources of tests are parsed with.</summary>
    public static CSharpParseOptions ParseOptions { get; } =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview);

    /// <summary>Compiles with overflow checks on; an error in the source throws with the compiler's messages.</summary>
    /// <param name="source">One file of C#.</param>
    /// <param name="assemblyName">The assembly's simple name.</param>
    /// <param name="release">True: optimised code, false: Debug code.</param>
    /// <param name="references">Paths of assemblies beyond the framework.</param>
    public static CompiledAssembly Compile(
        string source, string assemblyName = "Test", bool release = true, params string[] references)
    {
        return Emit(CreateCompilation([Parse(source, assemblyName + ".cs")], assemblyName, release, references));
    }

    /// <summary>Emits a compilation; an error in a source throws with the compiler's messages.</summary>
    public static CompiledAssembly Emit(Compilation compilation)
    {
        using MemoryStream assembly = new();
        using MemoryStream symbols = new();
        EmitResult result = compilation.Emit(
            assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        if (!result.Success)
        {
            IEnumerable<Diagnostic> errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error);
            throw new InvalidOperationException(string.Join('\n', errors));
        }

        return new CompiledAssembly(assembly.ToArray(), symbols.ToArray());
    }

    /// <summary>Parses one file with <see cref="ParseOptions"/>.</summary>
    public static SyntaxTree Parse(string source, string path = "Test.cs") =>
        CSharpSyntaxTree.ParseText(source, ParseOptions, path, System.Text.Encoding.UTF8);

    /// <summary>
    /// A compilation with the options that <see cref="Compile"/> uses, for those who look instead of emit.
    /// </summary>
    public static CSharpCompilation CreateCompilation(
        IEnumerable<SyntaxTree> trees, string assemblyName, bool release, IEnumerable<string> references) =>
        CSharpCompilation.Create(
            assemblyName,
            trees,
            [.. Framework.Value, .. references.Select(path => MetadataReference.CreateFromFile(path))],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: release ? OptimizationLevel.Release : OptimizationLevel.Debug,
                checkOverflow: true,
                allowUnsafe: true,
                deterministic: true,
                nullableContextOptions: NullableContextOptions.Enable));
}
