using Contracts.Cli.Benchmarks;

namespace Contracts.Cli.Tests;

/// <summary>The linker that <c>contracts bench link</c> runs is the user's to name, so its failure is told, not
/// thrown.</summary>
public sealed class LinkBenchmarkTests
{
    [Fact]
    public void RunLinker_ThatFails_IsAUserErrorThatNamesIt()
    {
        string linker = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".dll");

        UserErrorException error =
            Assert.Throws<UserErrorException>(() => LinkBenchmark.RunLinker(linker, "no request"));

        Assert.Contains(linker, error.Message, StringComparison.Ordinal);
    }
}
