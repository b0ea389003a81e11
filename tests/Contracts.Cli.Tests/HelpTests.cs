using Contracts.TestKit;

namespace Contracts.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("build")]
    [InlineData("verify")]
    [InlineData("inspect")]
    [InlineData("call")]
    [InlineData("run")]
    [InlineData("bench")]
    public void Help_OfEveryCommand_IsWrittenDown(string command)
    {
        Tool tool = Tool.Run(command.Length == 0 ? ["--help"] : [command, "--help"]);

        Assert.Equal((0, ""), (tool.ExitCode, tool.Error));

        Golden.Verify(tool.Output, command.Length == 0 ? "root" : command);
    }

    [Theory]
    [InlineData]
    [InlineData("sing")]
    [InlineData("verify")]
    [InlineData("verify", "a", "b")]
    [InlineData("verify", "--loud", "a")]
    [InlineData("call", "a.contract")]
    [InlineData("run")]
    public void Usage_ThatIsWrong_ExitsWithOne(params string[] arguments)
    {
        Tool tool = Tool.Run(arguments);

        Assert.Equal(1, tool.ExitCode);
        Assert.NotEmpty(tool.Error);
    }
}
