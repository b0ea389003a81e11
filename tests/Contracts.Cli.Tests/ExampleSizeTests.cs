using Contracts.Cli.Files;

namespace Contracts.Cli.Tests;

/// <summary>A contract carries what it uses: the modules that the examples' own builds link stay small.</summary>
public sealed class ExampleSizeTests
{
    [Theory, InlineData("Counter", 8 * 1024), InlineData("Token", 24 * 1024)]
    public void Module_OfAnExample_IsSmall(string name, int sizeMax)
    {
        string path = Path.Combine(AppContext.BaseDirectory, name + ".contract");

        int size = ContractFile.ReadPackage(path).Module.Length;

        Assert.True(size <= sizeMax, $"The module of {name} has {size} bytes, more than {sizeMax}.");
    }
}
