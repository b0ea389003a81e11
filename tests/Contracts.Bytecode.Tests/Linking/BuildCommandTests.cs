using Contracts.Build;
using Contracts.TestKit;

namespace Contracts.Bytecode.Tests.Linking;

/// <summary>The command that the SDK's build runs: files, exit codes, and errors in MSBuild's form.</summary>
public sealed class BuildCommandTests : IDisposable
{
    private const string Program = "static class Program { public static string Run() => \"a\"; }";

    private readonly string _root = Directory.CreateTempSubdirectory("contracts-build-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Contract_BuiltInTwoFolders_HasTheSameBytes()
    {
        string first = Prepare("first", Program, "class A { }\n");
        string second = Prepare("second", Program, "class A { }\r\n");
        Assert.Equal((0, ""), Run(first));
        Assert.Equal((0, ""), Run(second));
        foreach (string file in new[] { "Probe.contract", "Probe.contract.pdb" })
            Assert.Equal(ReadOutput("first", file), ReadOutput("second", file));
        string list = File.ReadAllText(Path.Combine(_root, "first", "out", "list"));
        Assert.Equal("Probe.contract\nProbe.contract.pdb", list);
    }

    [Fact]
    public void OtherSource_HasAnotherSourceHash()
    {
        Assert.Equal((0, ""), Run(Prepare("first", Program, "class A { }\n")));
        Assert.Equal((0, ""), Run(Prepare("second", Program, "class B { }\n")));
        Assert.NotEqual(Read("first").SourceHash, Read("second").SourceHash);
        Assert.Equal(Read("first").CodeHash, Read("second").CodeHash);
    }

    [Fact]
    public void Finding_IsAnErrorAtItsPlace_AndNothingIsWritten()
    {
        string request = Prepare(
            "refused", "static class Program { public static string Run() { Console.WriteLine(); return \"\"; } }", "");
        (int exitCode, string output) = Run(request);
        Assert.Equal(1, exitCode);
        string place = $"Probe/Probe.cs({LinkProbe.FirstLine},53)";
        Assert.StartsWith(
            $"{place}: error CT0108: System.Console.WriteLine() is not available", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_root, "refused", "out")));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("assembly=a")]
    public void BadRequest_IsBadUsage(string line)
    {
        string path = Path.Combine(_root, "request");
        File.WriteAllText(path, line);
        Assert.Equal(2, Run(path).ExitCode);
        Assert.Equal(2, Run(path + ".missing").ExitCode);
    }

    private string Prepare(string folder, string program, string source)
    {
        string project = Directory.CreateDirectory(Path.Combine(_root, folder)).FullName;
        CompiledAssembly compiled = LinkProbe.Compile(program);
        File.WriteAllBytes(Path.Combine(project, "Probe.dll"), compiled.Image);
        File.WriteAllBytes(Path.Combine(project, "Probe.pdb"), compiled.Symbols);
        File.WriteAllText(Path.Combine(project, "A.cs"), source);
        string request = Path.Combine(project, "request");
        File.WriteAllLines(
            request,
            [
                $"assembly={Path.Combine(project, "Probe.dll")}",
                $"corelib={LinkProbe.Location("Contracts.CoreLib")}",
                $"project={project}",
                $"output={Path.Combine(project, "out")}",
                $"list={Path.Combine(project, "out", "list")}",
                $"reference={LinkProbe.Location("Contracts.Sdk")}",
                $"reference={LinkProbe.Location("Contracts.Primitives")}",
                $"reference={typeof(object).Assembly.Location}",
                $"source={Path.Combine(project, "A.cs")}",
            ]);
        return request;
    }

    private static (int ExitCode, string Output) Run(string request)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        int exitCode = BuildCommand.Run([request], output, error);
        return (exitCode, output.ToString());
    }

    private byte[] ReadOutput(string folder, string file) =>
        File.ReadAllBytes(Path.Combine(_root, folder, "out", file));

    private ContractPackage Read(string folder)
    {
        byte[] file = ReadOutput(folder, "Probe.contract");
        Assert.Null(ContractPackage.TryRead(file, Limits.Default, out ContractPackage? package));
        return package!;
    }
}
