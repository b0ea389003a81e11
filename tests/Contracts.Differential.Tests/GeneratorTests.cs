using Contracts.Bytecode;
using Contracts.Bytecode.Metering;
using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests;

/// <summary>Generated modules are what the verifier accepts, before and after metering.</summary>
public sealed class GeneratorTests
{
    private const int ProgramCount = 150;

    [Fact]
    public void GeneratedModule_SameSeed_GivesTheSameBytes() =>
        Assert.Equal(ModuleGenerator.Generate(1, 40), ModuleGenerator.Generate(1, 40));

    [Fact]
    public void GeneratedModule_AnySeed_PassesThePipeline()
    {
        for (ulong seed = 0; seed < ProgramCount; seed++)
        {
            byte[] module = ModuleGenerator.Generate(seed, size: 10 + (int)(seed % 60));
            PipelineResult result = ModulePipeline.Prepare(module, Limits.Default, GasSchedule.Default);
            Assert.True(result.Accepted, $"seed {seed}: {string.Join('\n', result.Report.Findings)}");
        }
    }
}
