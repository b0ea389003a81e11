using System.Collections.Concurrent;
using System.Diagnostics;
using Contracts.Bytecode;
using Contracts.Conformance.Tests.Running;

namespace Contracts.Conformance.Tests;

/// <summary>
/// Gas is in the contract's code, so that how the node's runtime compiles it, or the node itself, cannot show in it.
/// </summary>
public sealed class RuntimeSettingTests
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Plain = new(StringComparer.Ordinal);

    /// <summary>
    /// Settings of the runtime: all code optimised at once, none after a profile, nothing precompiled, and nothing
    /// optimised at all, as in a Debug build.
    /// </summary>
    public static TheoryData<string> Settings =>
        ["TieredCompilation=0", "TieredPGO=0", "ReadyToRun=0", "JITMinOpts=1"];

    [Theory, MemberData(nameof(Settings)), Case(17)]
    public async Task Call_UnderAnySetting_IsTheSameToTheLastGas(string setting)
    {
        await AssertSame("Loops/16_JustEnough.cs", "JustEnough", "Text 400", setting);
        await AssertSame("Recursion/20_Recursion.cs", "Recursion", "Direct 1000000", setting);
    }

    private static async Task AssertSame(string probe, string contract, string call, string setting)
    {
        string plain = await Plain.GetOrAdd(
            call, _ => new Lazy<Task<string>>(() => CallAsync(probe, contract, call, ""))).Value;
        string set = await CallAsync(probe, contract, call, setting);

        Assert.Contains("\"gasUsed\"", plain, StringComparison.Ordinal);
        Assert.Equal(plain, set);
    }

    /// <summary>What <c>contracts call --json</c> prints in a process of its own.</summary>
    private static async Task<string> CallAsync(string probe, string contract, string call, string setting)
    {
        string folder = Directory.CreateTempSubdirectory("setting-").FullName;
        try
        {
            string file = Path.Combine(folder, contract + ".contract");
            await File.WriteAllBytesAsync(file, PackageOf(probe, contract).ToBytes());
            string tool = Path.Combine(AppContext.BaseDirectory, "Contracts.Cli.dll");
            ProcessStartInfo start = new("dotnet", [tool, "call", file, .. call.Split(' '), "--json"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            if (setting.Length > 0)
                start.Environment["DOTNET_" + setting.Split('=')[0]] = setting.Split('=')[1];
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return output + await errors;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ContractPackage PackageOf(string probe, string contract) =>
        CSharpProbe.Build(Probe.Read(probe), release: true).Packages.Single(package => package.Name == contract);
}
