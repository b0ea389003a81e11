namespace Contracts.Ledger.Tests.Running;

/// <summary>The commands of this project do what the documentation says.</summary>
public sealed class ProgramTests
{
    [Fact]
    public void Stress_OneSecond_FindsNothing() =>
        Assert.Equal(0, Program.Main(["stress", "--seed", "1", "--seconds", "1"]));

    /// <summary>
    /// The mutant without the fence is left to the command: whether it shows depends on the machine.
    /// </summary>
    [Fact]
    public void Fence_OfAPublication_LosesNoUpdate() =>
        Assert.Equal(0, new FenceRun(hasFence: true).Execute(roundCount: 20_000));

    [Fact]
    public void Replay_SmallFile_FindsNothing()
    {
        string path = Path.GetTempFileName();
        File.WriteAllLines(
            path,
            ["block,from,to,value", .. Enumerable.Range(0, 100).Select(i => $"{i / 10},0x{i % 7},0x{i % 5},{i}000")]);
        try
        {
            Assert.Equal(0, Program.Main(["replay", "--file", path]));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory, InlineData(), InlineData("replay"), InlineData("other")]
    public void Main_WithoutASense_SaysHowItIsUsed(params string[] arguments) =>
        Assert.Equal(1, Program.Main(arguments));
}
