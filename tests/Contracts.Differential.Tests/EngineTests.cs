namespace Contracts.Differential.Tests;

/// <summary>
/// A slice of the runs that the commands of this project make at any length: the seed in a failure's message is all
/// that it takes to see it again.
/// </summary>
public sealed class EngineTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(1_000)]
    public void GeneratedProgram_OnBothEngines_DoesTheSame(ulong seed) => new ProgramRun().Execute(seed, count: 300);

    /// <summary>Few at a time: compiling and linking them takes far longer than running them.</summary>
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void GeneratedSource_AsAContract_DoesWhatItDoesOnDotNet(ulong seed) =>
        new SourceRun().Execute(seed, count: 20);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void MutatedModule_IsRefusedOrDoesTheSameOnBothEngines(ulong seed) =>
        new MutantRun().Execute(seed, count: 600);

    [Fact]
    public void ArbitraryBytes_EndWithAVerdict() => new BytesRun().Execute(seed: 1, count: 20_000);
}
