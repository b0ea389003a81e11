using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using Contracts.Bytecode;
using Contracts.Bytecode.Linking;
using Contracts.Bytecode.Metering;
using Contracts.Execution;
using Contracts.TestKit;
using Microsoft.CodeAnalysis.CSharp;

namespace Contracts.Conformance.Tests.Language;

/// <summary>
/// A program with a static class <c>Program</c> and <c>string Run()</c>, compiled once: to run as it is on plain .NET,
/// and linked, verified, metered and executed as a contract.
/// </summary>
internal sealed class LanguageProbe(string name, CompiledAssembly compiled)
{
    private const long GasLimit = 4_000_000_000;

    private const string Head = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Text;
        [assembly: Contracts.GeneratedContract("Probe", typeof(Probe_Entry), "{}")]
        """;

    private const string Entry = """

        public static class Probe_Entry
        {
            public static void Invoke()
            {
                Contracts.Host.HostFunctions.EnterMethod(0);
                Contracts.CanonicalWriter writer = new(64);
                writer.WriteString(Program.Run());
                Contracts.Host.HostFunctions.SetResult(writer.Buffer, writer.Length);
            }
        }
        """;

    // Reading the framework's metadata is what takes the time, so all probes add their text to these two.
    private static readonly CSharpCompilation Debug = Empty(release: false);
    private static readonly CSharpCompilation Release = Empty(release: true);

    /// <summary>Compiles the program in a file.</summary>
    public static LanguageProbe Compile(string path, bool release) =>
        new(Path.GetFileName(path), CSharpCompiler.Emit(CompilationOf(path, release)));

    /// <summary>The program in a file, with all that makes a contract of it.</summary>
    public static CSharpCompilation CompilationOf(string path, bool release) =>
        (release ? Release : Debug).AddSyntaxTrees(
            CSharpCompiler.Parse(Head, "Head.cs"),
            CSharpCompiler.Parse(File.ReadAllText(path), Path.GetFileName(path)),
            CSharpCompiler.Parse(Entry, "Entry.cs"));

    /// <summary>What the program says on plain .NET; an exception that it does not catch is told by its type.</summary>
    public string RunOnDotNet()
    {
        AssemblyLoadContext context = new("probe", isCollectible: true);
        CultureInfo culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            Type program = context.LoadFromStream(new MemoryStream(compiled.Image)).GetTypes()
                .Single(type => type is { Name: "Program", IsNested: false });
            MethodInfo run = program.GetMethod("Run", BindingFlags.Static | BindingFlags.Public)!;
            return (string)run.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!;
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            context.Unload();
        }
    }

    /// <summary>Links the program as a contract.</summary>
    public LinkResult Link() =>
        ContractLinker.Link(new LinkRequest
        {
            ContractName = "Probe",
            Assembly = new LinkInput(compiled.Image, compiled.Symbols),
            CoreLibrary = LinkInput.FromFile(Location("Contracts.CoreLib")),
            References =
                [LinkInput.FromFile(Location("Contracts.Sdk")), LinkInput.FromFile(Location("Contracts.Primitives"))],
        });

    /// <summary>
    /// What the program says as a contract, on every engine; a refusal, a fault or a difference between the engines
    /// fails the test.
    /// </summary>
    public string RunOnThePipeline()
    {
        LinkResult linked = Link();
        Assert.True(linked.IsLinked, $"{name} does not link:\n{string.Join('\n', linked.Findings)}");

        ExecutionResult compiled = Deploy(linked.Package!, new ClrContractEngine());
        ExecutionResult interpreted = Deploy(linked.Package!, new InterpreterEngine());

        Assert.True(compiled.Outcome.IsSuccess, $"{name}: {compiled.Outcome}");
        Assert.Equal(compiled.Outcome, interpreted.Outcome);
        Assert.Equal(compiled.GasUsed, interpreted.GasUsed);
        Assert.Equal(compiled.MemoryUsed, interpreted.MemoryUsed);
        Assert.True(compiled == interpreted, $"{name}: results, events or writes differ");
        return new CanonicalReader(compiled.Result).ReadString();
    }

    private static ExecutionResult Deploy(ContractPackage package, IContractEngine engine)
    {
        using ContractStore contracts = new(engine, Limits.Default, GasSchedule.Default);
        using TransactionExecutor executor = new(contracts);
        Address contract = Address.FromBytes(new byte[Address.Size], 0);
        TransactionRequest deployment = new(
            default, contract, GasLimit, new DeployAction(contract, package.ToBytes(), []));
        return ContractThread.Run(
            () => executor.Execute(deployment, new EmptyState(), new BlockContext(1, 0)), contracts.Limits);
    }

    private static CSharpCompilation Empty(bool release) => CSharpCompiler.CreateCompilation(
        [],
        "Probe",
        release,
        [Location("Contracts.Sdk"), Location("Contracts.Primitives"), Location("Contracts.Host")]);

    private static string Location(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");

    private sealed class EmptyState : IStateReader
    {
        public bool TryRead(StateKey key, out byte[]? value)
        {
            value = null;
            return true;
        }
    }
}
