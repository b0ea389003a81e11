using System.Text.Json;
using System.Text.RegularExpressions;
using Contracts.TestKit;

namespace Contracts.Cli.Tests;

/// <summary>Every command that takes a contract file, on a good one and on what damage makes of it.</summary>
public sealed partial class TokenFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contracts-token-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Verify_TheToken_IsAccepted()
    {
        var tool = Tool.Run("verify", TokenContract.Path);

        Assert.Equal((0, ""), (tool.ExitCode, tool.Error));
        Assert.Matches("^accepted: .*Token.contract, code hash 0x[0-9a-f]{64}\n$", tool.Output);
    }

    [Fact]
    public void Verify_OfTheBareModule_GivesTheSameVerdict()
    {
        string module = Path.Combine(_folder.FullName, "Token.module.dll");
        Assert.Equal(0, Tool.Run("inspect", TokenContract.Path, "--module", module).ExitCode);

        var tool = Tool.Run("verify", module);

        Assert.Equal((0, ""), (tool.ExitCode, tool.Error));
        Assert.Equal(Hash(Tool.Run("verify", TokenContract.Path).Output), Hash(tool.Output));
    }

    [Fact]
    public void Verify_OfTheCompilersAssembly_IsRejectedWithAHint()
    {
        var tool = Tool.Run("verify", Path.Combine(AppContext.BaseDirectory, "Token.dll"));

        Assert.Equal(2, tool.ExitCode);
        Assert.Contains("\nhint: this is the assembly that the compiler wrote.", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_TruncatedAnywhere_IsRejected()
    {
        byte[] bytes = TokenContract.Bytes;
        for (int length = 0; length < bytes.Length; length += bytes.Length / 40)
            AssertRejected(bytes[..length], $"cut to {length} bytes");
    }

    [Fact]
    public void Verify_WithOneByteChanged_IsRejected()
    {
        byte[] bytes = TokenContract.Bytes;
        for (int place = 0; place < bytes.Length; place += bytes.Length / 40)
        {
            byte[] changed = [.. bytes];
            changed[place] ^= 0x20;
            AssertRejected(changed, $"byte {place} changed");
        }
    }

    [Fact]
    public void Inspect_Summary_ShowsTheInterface()
    {
        var tool = Tool.Run("inspect", TokenContract.Path, "--summary");

        Assert.Equal((0, ""), (tool.ExitCode, tool.Error));
        Golden.Verify(WithoutSizes(tool.Output), "inspect-summary");
    }

    [Fact]
    public void Inspect_OfTheCode_ShowsTheGasOfEachBlock()
    {
        var tool = Tool.Run("inspect", TokenContract.Path);

        Assert.Equal(0, tool.ExitCode);
        Assert.Contains("Token_Entry", tool.Output, StringComparison.Ordinal);
        Assert.Matches(@"ldfld +Contracts.Host.Meter::GasLeft +// gas \d+", tool.Output);
    }

    [Fact]
    public void Inspect_AsJson_HoldsTheAbiTheLimitsAndTheCode()
    {
        var tool = Tool.Run("inspect", TokenContract.Path, "--json");

        JsonElement json = JsonDocument.Parse(tool.Output).RootElement;
        Assert.Equal("Examples.Token", json.GetProperty("name").GetString());
        Assert.Equal("Token", json.GetProperty("abi").GetProperty("name").GetString());
        Assert.All(
            json.GetProperty("limits").EnumerateArray(),
            limit => Assert.InRange(
                limit.GetProperty("used").GetInt64(), 0, limit.GetProperty("allowed").GetInt64()));
        Assert.NotEmpty(json.GetProperty("code").GetString()!);
    }

    [Fact]
    public void Inspect_ModuleIntoAFolderThatIsNotThere_ExitsWithOne()
    {
        var tool = Tool.Run("inspect", TokenContract.Path, "--module", Path.Combine(_folder.FullName, "no", "x.dll"));

        Assert.Equal(1, tool.ExitCode);
        Assert.Contains("cannot be written", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Call_Transfer_PrintsOutcomeGasEventsAndWrites()
    {
        var tool = Tool.Run("call", TokenContract.Path, "Transfer", "bob", "10", "--init", "1000", "--sender", "alice");

        Assert.Equal((0, ""), (tool.ExitCode, tool.Error));
        Golden.Verify(GasFigure().Replace(tool.Output, "gas       <gas>"), "call-transfer");
    }

    [Fact]
    public void Call_View_PrintsTheResult()
    {
        var tool = Tool.Run(
            "call", TokenContract.Path, "BalanceOf", "alice", "--init", "1000", "--sender", "alice", "--json");

        JsonElement json = JsonDocument.Parse(tool.Output).RootElement;
        Assert.Equal("1000", json.GetProperty("result").GetString());
        Assert.Equal("success", json.GetProperty("outcome").GetString());
        Assert.Equal(0, json.GetProperty("writes").GetArrayLength());
    }

    [Fact]
    public void Call_TransferAsJson_NamesFieldsOfEventsAndState()
    {
        var tool = Tool.Run(
            "call", TokenContract.Path, "Transfer", "bob", "10", "--init", "1000", "--sender", "alice", "--json");

        JsonElement json = JsonDocument.Parse(tool.Output).RootElement;
        JsonElement emitted = Assert.Single(json.GetProperty("events").EnumerateArray());
        Assert.Equal("Transferred", emitted.GetProperty("name").GetString());
        Assert.Equal("10", emitted.GetProperty("fields").GetProperty("Amount").GetString());
        Assert.All(
            json.GetProperty("writes").EnumerateArray(),
            write => Assert.Equal("_balances", write.GetProperty("field").GetString()));
    }

    [Fact]
    public void Call_ThatReverts_ExitsWithTwo()
    {
        var tool = Tool.Run(
            "call", TokenContract.Path, "Transfer", "bob", "10", "--init", "5", "--sender", "alice", "--json");

        Assert.Equal(2, tool.ExitCode);
        JsonElement json = JsonDocument.Parse(tool.Output).RootElement;
        Assert.Equal("reverted", json.GetProperty("outcome").GetString());
        Assert.Equal("insufficient balance", json.GetProperty("message").GetString());
    }

    [Fact]
    public void Call_WithTooLittleGas_ExitsWithTwo()
    {
        var tool = Tool.Run("call", TokenContract.Path, "Supply", "--init", "5", "--gas", "10");

        Assert.Equal(2, tool.ExitCode);
        Assert.Contains("outcome   fault OutOfGas", tool.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: Token has no method 'Fly'. It has: ", "Fly", "--init", "5")]
    [InlineData("error: Transfer(to: address, amount: uint128) takes 2 arguments", "Transfer", "bob", "--init", "5")]
    [InlineData("error: argument 'amount': 'many' is not a uint128", "Transfer", "bob", "many", "--init", "5")]
    [InlineData("error: argument 'to': '0x12' is not an address", "Transfer", "0x12", "1", "--init", "5")]
    [InlineData("error: Create(supply: uint128) takes 1 arguments, not 0.", "Supply")]
    [InlineData("error: 'a b' is neither an address nor a name", "Supply", "--init", "5", "--sender", "a b")]
    [InlineData("error: --gas must be from 0 to TransactionGasMax of 1000000000, not -1.", "Supply", "--gas", "-1")]
    public void Call_WithUnusableArguments_SaysWhatIsWrong(string message, params string[] arguments)
    {
        var tool = Tool.Run(["call", TokenContract.Path, .. arguments]);

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.StartsWith(message, tool.Error, StringComparison.Ordinal);
    }

    private void AssertRejected(byte[] bytes, string damage)
    {
        string path = Path.Combine(_folder.FullName, "damaged.contract");
        File.WriteAllBytes(path, bytes);
        var tool = Tool.Run("verify", path);
        Assert.True(tool.ExitCode == 2, $"{damage}: exit code {tool.ExitCode}\n{tool.Output}{tool.Error}");
        Assert.StartsWith("CT0002 package: ", tool.Output, StringComparison.Ordinal);
    }

    private static string Hash(string text) => HashText().Match(text).Value;

    /// <summary>Hashes and sizes change with every change of the linker; the rest is the interface.</summary>
    private static string WithoutSizes(string text) =>
        Figures().Replace(HashText().Replace(text, "<hash>"), "<n> ");

    [GeneratedRegex("0x[0-9a-f]{64}")]
    private static partial Regex HashText();

    [GeneratedRegex(@"(?<=(package|module|metered|\w+Max) +)[\d,]+ +")]
    private static partial Regex Figures();

    [GeneratedRegex(@"gas +[\d,]+")]
    private static partial Regex GasFigure();
}
