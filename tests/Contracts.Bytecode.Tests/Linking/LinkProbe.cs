using System.Reflection;
using System.Runtime.Loader;
using Contracts.Bytecode.Linking;
using Contracts.Host;
using Contracts.TestKit;

namespace Contracts.Bytecode.Tests.Linking;

/// <summary>Compiles a small program, links it, and runs it before and after.</summary>
internal static class LinkProbe
{
    private const string Frame = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using System.Text;
        using Contracts;

        [assembly: GeneratedContract("Probe", typeof(Probe_Entry), "{}")]

        public static class Probe_Entry
        {
            public static void Invoke()
            {
                CanonicalWriter writer = new(64);
                writer.WriteString(Program.Run());
                Contracts.Host.HostFunctions.SetResult(writer.Buffer, writer.Length);
            }
        }

        """;

    /// <summary>The line of the source that a program begins in.</summary>
    public static int FirstLine { get; } = Frame.Split('\n').Length;

    /// <summary>Compiles a program: a static class <c>Program</c> with <c>string Run()</c>.</summary>
    public static CompiledAssembly Compile(string program, bool release = true) =>
        CSharpCompiler.Compile(
            Frame + program, "Probe", release, Location("Contracts.Sdk"), Location("Contracts.Primitives"),
            Location("Contracts.Host"));

    public static LinkResult Link(string program, bool release = true) => Link(Compile(program, release));

    public static LinkResult Link(CompiledAssembly compiled, string name = "Probe") =>
        ContractLinker.Link(new LinkRequest
        {
            ContractName = name,
            Assembly = new LinkInput(compiled.Image, compiled.Symbols),
            CoreLibrary = LinkInput.FromFile(Location("Contracts.CoreLib")),
            References =
                [LinkInput.FromFile(Location("Contracts.Sdk")), LinkInput.FromFile(Location("Contracts.Primitives"))],
        });

    /// <summary>The text that <c>Run</c> returns where an assembly or a module is run as it is.</summary>
    public static string Run(byte[] image)
    {
        AssemblyLoadContext context = new("probe", isCollectible: true);
        IHost host = DispatchProxy.Create<IHost, ProbeHost>();
        IHost? previous = HostFunctions.Enter(host);
        try
        {
            Assembly assembly = context.LoadFromStream(new MemoryStream(image));
            Type entry = assembly.GetTypes().Single(type => type.Name == "Probe_Entry");
            entry.GetMethod("Invoke")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
            return new CanonicalReader(((ProbeHost)(object)host).Result).ReadString();
        }
        finally
        {
            HostFunctions.Enter(previous);
            context.Unload();
        }
    }

    /// <summary>Links a program, which must succeed and be accepted by the verifier, and returns the module.</summary>
    public static byte[] LinkedModule(string program, bool release = true)
    {
        LinkResult result = Link(program, release);
        Assert.True(result.IsLinked, string.Join('\n', result.Findings));
        VerificationReport report = ModuleVerifier.Verify(
            result.Package!.Module, Limits.Default, VerifierProfile.Authored, result.Symbols);
        Assert.True(report.Accepted, string.Join('\n', report.Findings));
        return result.Package!.Module;
    }

    /// <summary>The path of an assembly of the SDK.</summary>
    public static string Location(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly + ".dll");
}
