namespace Contracts.Ledger.Tests.Running;

/// <summary>The commands of this project do what the documentation says.</summary>
public sealed class ProgramTests
{
    [Fact]
    public void Stress_OneSecond_FindsNothing() =>
        Assert.Equal(0, Program.Main(["stress", "--seed", "1", "--seconds", "1"]));

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
