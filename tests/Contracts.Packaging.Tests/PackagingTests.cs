using System.Reflection.PortableExecutable;
using Contracts.TestKit;

namespace Contracts.Packaging.Tests;

/// <summary>The packages, seen from outside this repository.</summary>
public sealed class PackagingTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    [Fact]
    public void Packages_HoldWhatTheyShould()
    {
        IEnumerable<string> contents = Directory.GetFiles(feed.Folder, "*.nupkg")
            .Order(StringComparer.Ordinal)
            .Select(PackageContent.Describe);
        Golden.Verify(string.Join('\n', contents), "packages");
    }

    [Theory]
    [InlineData("contract", "Bonus")]
    [InlineData("contract-token", "Acme.Coin")]
    public async Task Template_Created_BuildsAndPassesItsTests(string template, string name)
    {
        string folder = await feed.CreateAsync(template, name, "tested");
        string output = await feed.DotNet.RunAsync(folder, "test", folder, "-v", "minimal");
        Assert.Contains("Passed!", output, StringComparison.Ordinal);
        Assert.Single(FindContracts(folder));
    }

    [Fact]
    public async Task Template_WithADouble_FailsWithTheRuleAndThePlace()
    {
        string folder = await feed.CreateAsync("contract", "Bonus", "seeded");
        string source = Path.Combine(folder, "src", "Bonus", "Rate.cs");
        await File.WriteAllTextAsync(
            source, "internal static class Rate\n{\n    internal static double Value => 1;\n}\n");

        CommandResult result = await feed.DotNet.TryRunAsync(folder, "build", "src/Bonus", "-v", "quiet");
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("Rate.cs(3,21): error CT0103", result.Output, StringComparison.Ordinal);
        Assert.Empty(FindContracts(folder));
    }

    [Fact]
    public async Task SameSource_InTwoFolders_GivesTheSameContract()
    {
        byte[] first = await File.ReadAllBytesAsync(await BuildContractAsync("one"));
        byte[] second = await File.ReadAllBytesAsync(await BuildContractAsync("another/and/deeper"));
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Build_OnTheSystemThatThePackageIsFor_RunsTheLinkerCompiledAheadOfTime()
    {
        string folder = await feed.CreateAsync("contract", "Bonus", "linked");
        await feed.DotNet.RunAsync(folder, "restore", "src/Bonus");
        string linker = (await feed.DotNet.RunAsync(
            folder, "msbuild", "src/Bonus", "-nologo", "-getProperty:ContractsLinker")).Trim();
        string coreLibrary = (await feed.DotNet.RunAsync(
            folder, "msbuild", "src/Bonus", "-nologo", "-getProperty:ContractsCoreLibrary")).Trim();

        string tool = Path.GetDirectoryName(linker)!;
        string[] compiled =
            [linker, Path.Combine(tool, "Contracts.Bytecode.dll"), Path.Combine(tool, "Mono.Cecil.dll")];
        Assert.All(compiled, file => Assert.True(HasNativeCode(file), file));
        Assert.False(HasNativeCode(coreLibrary), "The core library is linked from its IL.");
        string anywhere = Path.Combine(Path.GetDirectoryName(coreLibrary)!, "Contracts.Build.dll");
        Assert.False(HasNativeCode(anywhere), "The linker of all other systems.");
    }

    [Fact]
    public async Task Tool_Installed_VerifiesTheContract()
    {
        string folder = feed.CreateFolder("tool");
        await feed.DotNet.RunAsync(
            folder, "tool", "install", "Contracts.Cli", "--tool-path", folder, "--add-source", feed.Folder);
        string contract = await BuildContractAsync("verified");

        string tool = Path.Combine(folder, OperatingSystem.IsWindows() ? "contracts.exe" : "contracts");
        CommandResult help = await feed.DotNet.TryRunAsync(tool, folder, ["--help"]);
        Assert.True(help.ExitCode == 0, help.Output);
        Assert.Contains("verify", help.Output, StringComparison.Ordinal);

        CommandResult verdict = await feed.DotNet.TryRunAsync(tool, folder, ["verify", contract]);
        Assert.True(verdict.ExitCode == 0, verdict.Output);
    }

    [Fact]
    public async Task Tool_Published_IsCompiledAheadOfTimeAndSetsItsCollector()
    {
        string folder = feed.CreateFolder("published");
        string artifacts = feed.CreateFolder("artifacts");
        string project = Path.Combine(Checkout.Root, "runtime", "Contracts.Cli");
        await feed.DotNet.RunAsync(
            folder, "publish", project, "-c", "Release", "--use-current-runtime", "--no-self-contained", "-o", folder,
            $"-p:ArtifactsPath={artifacts}", "-v", "quiet");

        string settings = await File.ReadAllTextAsync(Path.Combine(folder, "Contracts.Cli.runtimeconfig.json"));
        Assert.Contains(
            $"\"System.GC.LOHThreshold\": {Limits.Default.MemorySizeMax}", settings, StringComparison.Ordinal);
        Assert.Contains("\"System.GC.Concurrent\": false", settings, StringComparison.Ordinal);
        Assert.Contains("\"System.GC.Server\": true", settings, StringComparison.Ordinal);
        Assert.Contains("\"System.GC.DynamicAdaptationMode\": 0", settings, StringComparison.Ordinal);
        Assert.Contains("\"System.GC.RetainVM\": true", settings, StringComparison.Ordinal);
        Assert.Contains("\"System.GC.Gen0MaxBudget\": 67108864", settings, StringComparison.Ordinal);

        Assert.True(HasNativeCode(Path.Combine(folder, "Contracts.Bytecode.dll")));

        string tool = Path.Combine(folder, OperatingSystem.IsWindows() ? "Contracts.Cli.exe" : "Contracts.Cli");
        CommandResult help = await feed.DotNet.TryRunAsync(tool, folder, ["--help"]);
        Assert.True(help.ExitCode == 0, help.Output);
    }

    [Fact]
    public async Task Program_WithTheLedgerPackage_SetsItsCollector()
    {
        string folder = feed.CreateFolder("node");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Node.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Contracts.Ledger" Version="*-*" />
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "Program.cs"),
            $"System.Console.Write(System.GC.GetGeneration(new byte[{Limits.Default.MemorySizeMax - 256}])\n"
            + "    + \"; \"\n"
            + "    + System.GC.GetConfigurationVariables()[\"ConcurrentGC\"]\n"
            + "    + \"; \"\n"
            + "    + System.GC.GetConfigurationVariables()[\"ServerGC\"]\n"
            + "    + \"; \"\n"
            + "    + System.GC.GetConfigurationVariables()[\"GCDynamicAdaptationMode\"]\n"
            + "    + \"; \"\n"
            + "    + System.GC.GetConfigurationVariables()[\"RetainVM\"]\n"
            + "    + \"; \"\n"
            + "    + System.GC.GetConfigurationVariables()[\"GCGen0MaxBudget\"]);\n");

        await feed.DotNet.RunAsync(
            folder, "build", folder, "-o", "out", "-v", "quiet",
            $"-p:RestoreAdditionalProjectSources={feed.Folder}");
        CommandResult result = await feed.DotNet.TryRunAsync(folder, "out/Node.dll");

        Assert.Equal("0; False; True; 0; True; 67108864", result.Output.Trim());
    }

    private static bool HasNativeCode(string assembly)
    {
        using PEReader image = new(File.OpenRead(assembly));
        return image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    // The path of the contract file in the output folder.
    private async Task<string> BuildContractAsync(string parent)
    {
        string folder = await feed.CreateAsync("contract", "Bonus", parent);
        await feed.DotNet.RunAsync(folder, "build", "src/Bonus", "-v", "quiet");
        return FindContracts(folder).Single();
    }

    // The tests have a copy of the contract in their own output folder; that does not count.
    private static string[] FindContracts(string folder) =>
        [
            .. Directory.GetDirectories(Path.Combine(folder, "src"), "bin", SearchOption.AllDirectories)
                .SelectMany(bin => Directory.GetFiles(bin, "*.contract", SearchOption.AllDirectories)),
        ];
}
