namespace Contracts.Cli.Tests;

/// <summary>Files that hold no contract: each ends with a verdict or an error, never with an exception.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contracts-verify-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Verify_MissingFile_ExitsWithOne()
    {
        var tool = Tool.Run("verify", "no/such.contract");

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.Equal("error: no/such.contract: there is no such file.\n", tool.Error);
    }

    [Fact]
    public void Verify_Folder_ExitsWithOne()
    {
        var tool = Tool.Run("verify", _folder.FullName);

        Assert.Equal(1, tool.ExitCode);
        Assert.Equal($"error: {_folder.FullName}: is a folder; a file is needed.\n", tool.Error);
    }

    [Theory]
    [InlineData("empty.contract", "", "CT0002 package: The file is too short to be a contract package.")]
    [InlineData("text.contract", "this is not a contract, but it is long enough", "CT0002 package: The file is not a")]
    [InlineData("empty.dll", "", "CT0003 ")]
    [InlineData("stub.dll", "MZ and then nothing", "CT0003 ")]
    public void Verify_FileThatHoldsNoContract_IsRejectedWithTheReason(string name, string text, string line)
    {
        string path = Write(name, System.Text.Encoding.UTF8.GetBytes(text));

        var tool = Tool.Run("verify", path);

        Assert.Equal((2, ""), (tool.ExitCode, tool.Error));
        Assert.StartsWith(line, tool.Output, StringComparison.Ordinal);
        Assert.EndsWith($"rejected: {path}, findings: 1\n", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_HugeFile_IsRejectedByTheLimit()
    {
        string path = Path.Combine(_folder.FullName, "huge.contract");
        using (FileStream stream = File.Create(path))
            stream.SetLength(1L << 33);

        var tool = Tool.Run("verify", path);

        Assert.Equal(2, tool.ExitCode);
        Assert.StartsWith(
            "CT0004 package: The file has 8589934592 bytes; PackageSizeMax is 2097152.\n",
            tool.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_AsJson_SaysTheSameToMachines()
    {
        string path = Write("empty.contract", []);

        var tool = Tool.Run("verify", path, "--json");

        Assert.Equal(2, tool.ExitCode);
        var json = System.Text.Json.JsonDocument.Parse(tool.Output);
        Assert.False(json.RootElement.GetProperty("accepted").GetBoolean());
        Assert.Equal(1, json.RootElement.GetProperty("findingCount").GetInt32());
        Assert.Equal("CT0002", json.RootElement.GetProperty("findings")[0].GetProperty("rule").GetString());
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("call")]
    public void OtherCommand_OfADamagedPackage_IsRejected(string command)
    {
        string path = Write("empty.contract", []);
        string[] arguments = command == "call" ? [command, path, "Method"] : [command, path];

        var tool = Tool.Run(arguments);

        Assert.Equal((2, ""), (tool.ExitCode, tool.Output));
        Assert.StartsWith($"error: {path}: CT0002 package: ", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Inspect_OfABareModule_AsksForAPackage()
    {
        var tool = Tool.Run("inspect", Write("module.dll", [(byte)'M', (byte)'Z']));

        Assert.Equal(1, tool.ExitCode);
        Assert.Contains("is a bare module; this needs a .contract file", tool.Error, StringComparison.Ordinal);
    }

    private string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
