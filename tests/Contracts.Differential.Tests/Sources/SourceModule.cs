using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Contracts.Bytecode;
using Contracts.Bytecode.Linking;
using Contracts.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Contracts.Differential.Tests.Sources;

/// <summary>
/// Programs of C#, compiled once: to run as they are on plain .NET, and linked into one module that takes a program's
/// number and two integers.
/// </summary>
internal sealed class SourceModule : IDisposable
{
    private const string ProgramFile = "P";

    // Reading the framework's metadata is what takes the time, so all modules add their text to these two.
    private static readonly Lazy<CSharpCompilation> Debug = new(() => Empty(release: false));
    private static readonly Lazy<CSharpCompilation> Release = new(() => Empty(release: true));

    private static readonly LinkInput CoreLibrary = LinkInput.FromFile(Location("Contracts.CoreLib"));

    private static readonly LinkInput[] References =
        [LinkInput.FromFile(Location("Contracts.Sdk")), LinkInput.FromFile(Location("Contracts.Primitives"))];

    private readonly SortedDictionary<int, string> _sources;
    private readonly AssemblyLoadContext _context = new("programs", isCollectible: true);
    private readonly Func<int, int, int, string> _run;

    private SourceModule(SortedDictionary<int, string> sources, CompiledAssembly compiled, byte[] module)
    {
        _sources = sources;
        Module = module;
        _run = _context.LoadFromStream(new MemoryStream(compiled.Image)).GetType("Programs")!
            .GetMethod("Run", BindingFlags.Static | BindingFlags.Public)!
            .CreateDelegate<Func<int, int, int, string>>();
    }

    /// <summary>The linked module; empty where the programs are not linked.</summary>
    public byte[] Module { get; }

    /// <summary>The numbers of the programs in it.</summary>
    public IEnumerable<int> Programs => _sources.Keys;

    /// <summary>Compiles and links the programs; those that the linker refuses are left out.</summary>
    /// <param name="sources">The class of each program by its number.</param>
    /// <param name="release">Optimised code, or Debug code.</param>
    /// <param name="refused">Told of each program that is refused, and why.</param>
    public static SourceModule Create(
        SortedDictionary<int, string> sources, bool release, Action<int, Finding> refused)
    {
        while (true)
        {
            CompiledAssembly compiled = CSharpCompiler.Emit(CompilationOf(sources, release));
            LinkResult linked = Link(compiled);
            if (linked.Package is { } package)
                return new SourceModule(sources, compiled, package.Module.ToArray());
            foreach (IGrouping<int, Finding> findings in linked.Findings.GroupBy(ProgramOf))
            {
                refused(findings.Key, findings.First());
                sources.Remove(findings.Key);
            }
        }
    }

    /// <summary>Compiles the programs, to run on plain .NET only.</summary>
    public static SourceModule CreateUnlinked(SortedDictionary<int, string> sources, bool release) =>
        new(sources, CSharpCompiler.Emit(CompilationOf(sources, release)), []);

    public string SourceOf(int program) => _sources[program];

    /// <summary>What a program does on plain .NET.</summary>
    public string Run(int program, int first, int second)
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return _run(program, first, second);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    public void Dispose() => _context.Unload();

    private static int ProgramOf(Finding finding)
    {
        string file = Path.GetFileNameWithoutExtension(finding.Source?.File ?? "");
        bool isProgram = int.TryParse(
            file.AsSpan(Math.Min(ProgramFile.Length, file.Length)), CultureInfo.InvariantCulture, out int program);
        Assert.True(isProgram, $"no program's own: {finding}");
        return program;
    }

    private static LinkResult Link(CompiledAssembly compiled) =>
        ContractLinker.Link(new LinkRequest
        {
            ContractName = "Fuzz",
            Assembly = new LinkInput(compiled.Image, compiled.Symbols),
            CoreLibrary = CoreLibrary,
            References = [.. References],
        });

    private static CSharpCompilation CompilationOf(SortedDictionary<int, string> sources, bool release)
    {
        string calls = string.Join('\n', sources.Keys.Select(number =>
            $"            case {number}: new P{number}(t).Run(first, second); break;"));
        string entry = $$"""
            public static class Programs
            {
                public static string Run(int program, int first, int second)
                {
                    Trace t = new();
                    switch (program)
                    {
            {{calls}}
                    }

                    return t.ToString();
                }
            }
            """;
        return (release ? Release : Debug).Value
            .AddSyntaxTrees(CSharpCompiler.Parse(entry, "Programs.cs"))
            .AddSyntaxTrees(sources.Select(source =>
                CSharpCompiler.Parse(source.Value, $"{ProgramFile}{source.Key}.cs")));
    }

    private static CSharpCompilation Empty(bool release) => CSharpCompiler.CreateCompilation(
        [ParseFile("Prelude.cs"), ParseFile("PreludeTypes.cs"), ParseFile("Entry.cs")],
        "Fuzz",
        release,
        [Location("Contracts.Sdk"), Location("Contracts.Primitives"), Location("Contracts.Host")]);

    private static SyntaxTree ParseFile(string name) =>
        CSharpCompiler.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Sources", name)), name);

    private static string Location(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
}
