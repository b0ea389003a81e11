using System.Text;
using Contracts.Cli.Scenarios;

namespace Contracts.Cli.Tests;

public sealed class ScenarioReaderTests
{
    private const string Transfer =
        """ "transfer": {"contract": "token", "method": "Transfer", "arguments": ["{to}", "{value}"]} """;

    [Fact]
    public void Parse_FullScenario_KeepsEveryPart()
    {
        Scenario scenario = Parse("""
            {
              // Comments and a trailing comma are fine.
              "contracts": [{"name": "token", "project": ".", "contract": "Token", "sender": "issuer",
                             "arguments": ["5"], "gasLimit": 7}],
              "funding": {"sender": "issuer", "contract": "token", "method": "Mint",
                          "arguments": ["{account}", "{amount}"]},
              "transfer": {"contract": "token", "method": "Transfer", "arguments": ["{to}", "{value}"], "gasLimit": 9},
              "workload": {"generator": {"accounts": 10, "transactions": 20, "skew": 0.95, "seed": 3, "valueMax": 4}},
              "gasLimit": 11, "blockSize": 12, "startTime": 13, "blockInterval": 14,
            }
            """);

        ScenarioContract contract = Assert.Single(scenario.Contracts);
        Assert.Equal(("token", ".", true, "Token", "issuer", 7L),
            (contract.Name, contract.Path, contract.IsProject, contract.Contract, contract.Sender, contract.GasLimit));
        Assert.Equal("Mint", scenario.Funding!.Method);
        Assert.Equal(9, scenario.Transfer!.GasLimit);
        Assert.Equal(new GeneratorSettings(10, 20, 950, 3, 4), scenario.Workload.Generator);
        Assert.Equal((11L, 12, 13L, 14L),
            (scenario.GasLimit, scenario.BlockSize, scenario.StartTime, scenario.BlockInterval));
    }

    [Theory]
    [InlineData("", "s.json(1,1): not valid JSON")]
    [InlineData("{\n \"contracts\": [}", "s.json(2,16): not valid JSON")]
    [InlineData("[]", "s.json: $: must be an object, not an array.")]
    [InlineData("{\"contract\": []}", "s.json: $: 'contract' is not known here; known are contracts, funding")]
    [InlineData("{\"contracts\": [], \"contracts\": []}", "s.json(1,")]
    [InlineData("{\"contracts\": {}}", "s.json: $.contracts: must be an array, not an object.")]
    [InlineData("{\"contracts\": [1]}", "s.json: $.contracts[0]: must be an object, not 1.")]
    [InlineData("{\"contracts\": [{\"name\": \"a\"}]}", "s.json: $.contracts[0]: needs either 'project' or 'file'.")]
    [InlineData("{\"contracts\": [{\"name\": \"1a\", \"file\": \"x\"}]}", "s.json: $.contracts[0].name: must be")]
    [InlineData("{\"contracts\": [{\"name\": \"\\ud800\", \"file\": \"x\"}]}", "s.json: $.contracts[0].name: the")]
    [InlineData("{\"contracts\": []}", "s.json: $: 'workload' is missing.")]
    [InlineData("{\"contracts\": [], \"workload\": {}}", "s.json: $.workload: needs exactly one of")]
    [InlineData("{\"contracts\": [], \"workload\": {\"csv\": \"x\"}}", "s.json: $: 'transfer' is missing")]
    [InlineData(
        "{\"contracts\": [], \"workload\": {\"csv\": \"x\"}, \"blockSize\": 0}",
        "s.json: $.blockSize: must be an integer from 1 to 100000, not 0.")]
    [InlineData(
        "{\"contracts\": [], \"workload\": {\"csv\": \"x\"}, \"gasLimit\": 1e99}",
        "s.json: $.gasLimit: must be an integer from 1 to")]
    [InlineData(
        "{\"contracts\": [], \"workload\": {\"transactions\": [{}]}}",
        "s.json: $.workload.transactions[0]: 'sender' is missing.")]
    public void Parse_UnusableScenario_NamesThePlace(string json, string message)
    {
        UserErrorException error = Assert.Throws<UserErrorException>(() => Parse(json));

        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1", "-1")]
    [InlineData("4.001", "4.001")]
    [InlineData("0.0001", "0.0001")]
    [InlineData("\"1\"", "the string '1'")]
    public void Parse_SkewOutOfRange_IsRefused(string skew, string described)
    {
        UserErrorException error = Assert.Throws<UserErrorException>(() => Parse(
            $$$"""
            {"contracts": [],
             "workload": {"generator": {"accounts": 2, "transactions": 1, "skew": {{{skew}}}, "seed": 1} } }
            """));

        Assert.Equal(
            "s.json: $.workload.generator.skew: must be a number from 0 to 4 with at most 3 decimal places, "
            + $"not {described}.",
            error.Message);
    }

    [Fact]
    public void Parse_CallOfAContractThatIsNotThere_IsRefused()
    {
        UserErrorException error = Assert.Throws<UserErrorException>(
            () => Parse($$$"""{"contracts": [], {{{Transfer}}}, "workload": {"csv": "x"}}"""));

        Assert.Equal("s.json: $.transfer: there is no contract 'token'.", error.Message);
    }

    [Fact]
    public void Parse_DeeplyNestedJson_IsRefused()
    {
        UserErrorException error = Assert.Throws<UserErrorException>(() => Parse(new string('[', 100_000)));

        Assert.StartsWith("s.json(1,65): not valid JSON: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MissingFile_SaysSo()
    {
        UserErrorException error = Assert.Throws<UserErrorException>(() => ScenarioReader.Read("no/such.json"));

        Assert.Equal("no/such.json: there is no such file.", error.Message);
    }

    private static Scenario Parse(string json) => ScenarioReader.Parse(Encoding.UTF8.GetBytes(json), "s.json");
}
