using System.Text.Json;

namespace Contracts.Cli.Tests;

/// <summary><c>contracts run</c> on small scenarios with the Token example.</summary>
public sealed class RunTests : IDisposable
{
    private const string A = "0x00000000000000000000000000000000000000aa";
    private const string B = "0x00000000000000000000000000000000000000bb";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contracts-run-");

    public RunTests() => File.Copy(TokenContract.Path, Path.Combine(_folder.FullName, "Token.contract"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Run_Generated_IsTheSameInBothExecutors()
    {
        string scenario = Scenario("""
            "workload": {"generator": {"accounts": 20, "transactions": 500, "skew": 1, "seed": 7}}, "blockSize": 60
            """);

        JsonElement parallel = Json(Tool.Run("run", scenario, "--check", "--threads", "3", "--json"));
        JsonElement sequential = Json(Tool.Run("run", scenario, "--sequential", "--json"));

        Assert.True(parallel.GetProperty("checked").GetBoolean());
        Assert.False(sequential.GetProperty("checked").GetBoolean());
        Assert.Equal((500, 500, 0, 0), Counts(parallel));
        Assert.Equal(9, parallel.GetProperty("blocks").GetInt32());
        foreach (string same in (string[])["stateRoot", "gasUsed", "succeeded", "blocks", "fundedAccounts"])
            Assert.Equal(sequential.GetProperty(same).ToString(), parallel.GetProperty(same).ToString());
        Assert.True(parallel.GetProperty("transactionsPerSecond").GetDouble() > 0);
        double median = parallel.GetProperty("medianBlockSeconds").GetDouble();
        Assert.InRange(median, double.Epsilon, parallel.GetProperty("longestBlockSeconds").GetDouble());
    }

    [Fact]
    public void Run_Csv_KeepsItsBlocksAndCountsCappedAmounts()
    {
        string scenario = Scenario("""
            "workload": {"generator": {"accounts": 2, "transactions": 1, "skew": 0, "seed": 1}}
            """);
        string csv = Write("t.csv", $"""
            block,from,to,value
            1,{A},{B},5
            1,{B},{A},3
            2,{A},,0
            4,{B},{A},115792089237316195423570985008687907853269984665640564039457584007913129639935

            """);

        JsonElement report = Json(Tool.Run("run", scenario, "--csv", csv, "--check", "--json"));

        Assert.Equal((4, 3, 1, 0), Counts(report));
        Assert.Equal(3, report.GetProperty("blocks").GetInt32());
        Assert.Equal(1, report.GetProperty("cappedAmounts").GetInt32());
        Assert.Equal(1, report.GetProperty("fundedAccounts").GetInt32());

        JsonElement recut = Json(Tool.Run("run", scenario, "--csv", csv, "--block-size", "1", "--json"));
        Assert.Equal(4, recut.GetProperty("blocks").GetInt32());
        Assert.Equal(
            report.GetProperty("stateRoot").GetString(), recut.GetProperty("stateRoot").GetString());
    }

    [Fact]
    public void Run_InlineTransactions_CountsRevertsAndFaultsByKind()
    {
        string scenario = Scenario("""
            "workload": {"transactions": [
              {"sender": "issuer", "contract": "token", "method": "Transfer", "arguments": ["alice", 10]},
              {"sender": "alice", "contract": "token", "method": "Transfer", "arguments": ["token", "4"]},
              {"sender": "bob", "contract": "token", "method": "Transfer", "arguments": ["alice", "1"]},
              {"sender": "issuer", "contract": "token", "method": "Mint",
               "arguments": ["bob", "340282366920938463463374607431768211455"]},
              {"sender": "alice", "contract": "token", "method": "Transfer", "arguments": ["bob", "1"], "gasLimit": 1}
            ]}
            """);

        JsonElement report = Json(Tool.Run("run", scenario, "--check", "--json"));

        Assert.Equal((5, 2, 1, 2), Counts(report));
        JsonElement faults = report.GetProperty("faults");
        Assert.Equal(1, faults.GetProperty("ArithmeticOverflow").GetInt32());
        Assert.Equal(1, faults.GetProperty("OutOfGas").GetInt32());
    }

    [Fact]
    public void Run_ForPeople_SaysTheSameInWords()
    {
        string scenario = Scenario("""
            "workload": {"generator": {"accounts": 5, "transactions": 10, "skew": 0, "seed": 7}}
            """);

        var tool = Tool.Run("run", scenario, "--check");

        Assert.Equal(0, tool.ExitCode);
        Assert.Contains("workload    10 transactions in 1 blocks, parallel, ", tool.Output, StringComparison.Ordinal);
        Assert.Contains("succeeded   10\n", tool.Output, StringComparison.Ordinal);
        Assert.Contains("agree on everything\n", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Explained_SaysOfEachBlockHowItWasExecuted()
    {
        string scenario = Scenario("""
            "workload": {"generator": {"accounts": 3, "transactions": 300, "skew": 0, "seed": 7}}, "blockSize": 200
            """);

        JsonElement report = Json(Tool.Run("run", scenario, "--explain", "--threads", "8", "--json"));
        JsonElement[] blocks = [.. report.GetProperty("explanations").EnumerateArray()];
        Assert.Equal([200, 100], blocks.Select(block => block.GetProperty("transactions").GetInt32()));

        // How the next one is executed depends on how many executions were wasted here, which differs from run to run.
        Assert.Equal("parallel", blocks[0].GetProperty("strategy").GetString());
        Assert.All(
            blocks.SelectMany(block => block.GetProperty("hottest").EnumerateArray()),
            hot => Assert.StartsWith(
                "token._balances[", hot.GetProperty("entry").GetString(), StringComparison.Ordinal));

        string table = Tool.Run("run", scenario, "--explain", "--sequential").Output;
        Assert.Contains("conflicts on\n", table, StringComparison.Ordinal);
        Assert.Contains("  sequential  200           200", table, StringComparison.Ordinal);
    }

    // Blocks of ten would be executed in order otherwise, and compared with themselves.
    [Fact]
    public void Run_Checked_ExecutesEveryBlockAhead()
    {
        string scenario = Scenario("""
            "workload": {"generator": {"accounts": 3, "transactions": 60, "skew": 0, "seed": 7}}, "blockSize": 10
            """);

        JsonElement report = Json(Tool.Run("run", scenario, "--check", "--explain", "--threads", "2", "--json"));

        Assert.All(
            report.GetProperty("explanations").EnumerateArray(),
            block => Assert.Equal("parallel", block.GetProperty("strategy").GetString()));
    }

    [Fact]
    public void Run_DeploymentThatFails_ExitsWithTwo()
    {
        string scenario = Write("s.json", """
            {"contracts": [{"name": "token", "file": "Token.contract", "arguments": ["5"], "gasLimit": 1000}],
             "workload": {"transactions": []}}
            """);

        var tool = Tool.Run("run", scenario);

        Assert.Equal(2, tool.ExitCode);
        Assert.Equal($"error: {scenario}: $.contracts[0]: 'token' was not deployed: fault OutOfGas\n", tool.Error);
    }

    [Theory]
    [InlineData("token", "Fly", "", ": Token has no method 'Fly'. It has: ")]
    [InlineData("token", "Supply", "1", ": Supply(): uint128 takes 0 arguments, not 1.")]
    [InlineData("token", "BalanceOf", "\"0x1\"", ".arguments[0]: '0x1' is not an address")]
    [InlineData("coin", "Supply", "", ": there is no contract 'coin'.")]
    public void Run_CallThatCannotBeMade_NamesThePlace(
        string contract, string method, string argument, string message)
    {
        string call = $$"""
            {"sender": "a", "contract": "{{contract}}", "method": "{{method}}", "arguments": [{{argument}}]}
            """;
        string scenario = Scenario($$"""
            "workload": {"transactions": [{{call}}] }
            """);

        var tool = Tool.Run("run", scenario);

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.StartsWith(
            $"error: {scenario}: $.workload.transactions[0]{message}", tool.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error: no.csv: there is no such file.", "--csv", "no.csv")]
    [InlineData("error: --threads must be from 1 to 1024, not 0.", "--threads", "0")]
    [InlineData("error: --block-size must be from 1 to 100000, not 0.", "--block-size", "0")]
    [InlineData("error: --sequential uses one thread; leave --threads out.", "--sequential", "--threads", "2")]
    [InlineData("error: --check compares with the parallel executor", "--check", "--threads", "1")]
    public void Run_WithUnusableOptions_ExitsWithOne(string message, params string[] options)
    {
        string scenario = Scenario("""
            "workload": {"generator": {"accounts": 2, "transactions": 1, "skew": 0, "seed": 1}}
            """);

        var tool = Tool.Run(["run", scenario, .. options]);

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.StartsWith(message, tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_CsvWithoutTheColumns_ExitsWithOne()
    {
        string scenario = Scenario("""
            "workload": {"generator": {"accounts": 2, "transactions": 1, "skew": 0, "seed": 1}}
            """);
        string csv = Write("blocks.csv", "chain,block,txs\nethereum,1,2\n");

        var tool = Tool.Run("run", scenario, "--csv", csv);

        Assert.Equal((1, ""), (tool.ExitCode, tool.Output));
        Assert.StartsWith($"error: {csv}(1): the header has no column 'from'", tool.Error, StringComparison.Ordinal);
    }

    private string Scenario(string rest) => Write("s.json", $$"""
        {
          "contracts": [{"name": "token", "file": "Token.contract", "sender": "issuer",
                         "arguments": ["340282366920938463463374607431768211455"]}],
          "funding": {"sender": "issuer", "contract": "token", "method": "Transfer",
                      "arguments": ["{account}", "{amount}"]},
          "transfer": {"contract": "token", "method": "Transfer", "arguments": ["{to}", "{value}"]},
          {{rest}}
        }
        """);

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static JsonElement Json(Tool tool)
    {
        Assert.True(tool.ExitCode == 0, tool.Error);
        return JsonDocument.Parse(tool.Output).RootElement;
    }

    private static (int Transactions, int Succeeded, int Reverted, int Faulted) Counts(JsonElement report) => (
        report.GetProperty("transactions").GetInt32(),
        report.GetProperty("succeeded").GetInt32(),
        report.GetProperty("reverted").GetInt32(),
        report.GetProperty("faulted").GetInt32());
}
