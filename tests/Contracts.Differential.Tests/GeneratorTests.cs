using Contracts.Differential.Tests.Generation;

namespace Contracts.Differential.Tests;

public sealed class GeneratorTests
{
    [Fact]
    public void GeneratedModule_SameSeed_GivesTheSameBytes() =>
        Assert.Equal(ModuleGenerator.Generate(1, 40), ModuleGenerator.Generate(1, 40));
}
