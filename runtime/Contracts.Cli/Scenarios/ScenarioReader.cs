using Contracts.Cli.Files;
using Contracts.Cli.Json;

namespace Contracts.Cli.Scenarios;

/// <summary>Reads a scenario file. What is not known is refused, not ignored.</summary>
internal static class ScenarioReader
{
    public const int FileSizeMax = 16 * 1024 * 1024;
    public const int BlockSizeMax = 100_000;
    public const int BlockSizeDefault = 1_000;
    public const long GasLimitDefault = 1_000_000;
    private const int ContractCountMax = 100;
    private const int TransactionCountMax = 100_000;
    private const int ArgumentCountMax = 100;

    /// <summary>2100-01-01, in milliseconds.</summary>
    private const long TimeMax = 4_102_444_800_000;

    /// <summary>Reads the file at a path.</summary>
    /// <exception cref="UserErrorException">The file is not a scenario; the message names the place.</exception>
    public static Scenario Read(string path)
    {
        byte[] bytes = InputFile.ReadBytes(path, FileSizeMax, "scenario size");
        return Parse(bytes, path);
    }

    /// <summary>
    /// Reads the text of a scenario; paths in it are relative to the folder of <paramref name="path"/>.
    /// </summary>
    public static Scenario Parse(ReadOnlyMemory<byte> utf8, string path)
    {
        var root = JsonValue.Parse(WithoutByteOrderMark(utf8), path);
        root.AllowOnly(
            "contracts", "funding", "transfer", "workload", "gasLimit", "blockSize", "startTime", "blockInterval");
        Scenario scenario = new(
            Path.GetDirectoryName(Path.GetFullPath(path))!,
            [.. root.Required("contracts").Items(ContractCountMax).Select(ReadContract)],
            root.Optional("funding") is { } funding ? ReadCall(funding) : null,
            root.Optional("transfer") is { } transfer ? ReadTransfer(transfer) : null,
            ReadWorkload(root.Required("workload")),
            ReadGasLimit(root) ?? GasLimitDefault,
            (int)(root.Optional("blockSize")?.Integer(1, BlockSizeMax) ?? BlockSizeDefault),
            root.Optional("startTime")?.Integer(0, TimeMax) ?? 0,
            root.Optional("blockInterval")?.Integer(1, 86_400_000) ?? 1_000);
        CheckNames(scenario);
        if (scenario.Workload.Transactions is null && scenario.Transfer is null)
            throw root.Error("'transfer' is missing: a workload of transfers needs the call that makes one.");
        return scenario;
    }

    private static ScenarioContract ReadContract(JsonValue item)
    {
        item.AllowOnly("name", "project", "file", "contract", "sender", "arguments", "gasLimit");
        JsonValue? project = item.Optional("project");
        JsonValue? file = item.Optional("file");
        if (project is null == file is null)
            throw item.Error("needs either 'project' or 'file'.");

        JsonValue name = item.Required("name");
        if (!AccountNames.IsName(name.Text()))
            throw name.Error($"must be {AccountNames.Form}.");
        return new ScenarioContract(
            name.Text(),
            (project ?? file)!.Value.Text(),
            project is not null,
            item.Optional("contract")?.Text(),
            ReadSender(item) ?? "owner",
            ReadArguments(item),
            ReadGasLimit(item),
            item);
    }

    private static ScenarioWorkload ReadWorkload(JsonValue item)
    {
        item.AllowOnly("transactions", "csv", "generator");
        JsonValue? transactions = item.Optional("transactions");
        JsonValue? csv = item.Optional("csv");
        JsonValue? generator = item.Optional("generator");
        if (new[] { transactions, csv, generator }.Count(source => source is not null) != 1)
            throw item.Error("needs exactly one of 'transactions', 'csv' and 'generator'.");
        return new ScenarioWorkload(
            transactions is { } list ? [.. list.Items(TransactionCountMax).Select(ReadCall)] : null,
            csv?.Text(),
            generator is { } settings ? ReadGenerator(settings) : null);
    }

    private static GeneratorSettings ReadGenerator(JsonValue item)
    {
        item.AllowOnly("accounts", "transactions", "skew", "seed", "valueMax");
        return new GeneratorSettings(
            (int)item.Required("accounts").Integer(2, TransferGenerator.AccountCountMax),
            (int)item.Required("transactions").Integer(1, TransferGenerator.TransactionCountMax),
            ReadSkew(item.Required("skew")),
            (ulong)item.Required("seed").Integer(0, long.MaxValue),
            (ulong)(item.Optional("valueMax")?.Integer(1, long.MaxValue) ?? 1_000));
    }

    /// <summary>
    /// A number such as 0.95, kept in thousandths, so that no floating point decides about a workload.
    /// </summary>
    private static int ReadSkew(JsonValue item)
    {
        bool isNumber = item.Element.ValueKind == System.Text.Json.JsonValueKind.Number;
        if (!isNumber || !item.Element.TryGetDecimal(out decimal skew) || skew is < 0 or > 4 || skew * 1000 % 1 != 0)
            throw item.Error($"must be a number from 0 to 4 with at most 3 decimal places, not {item.Describe()}.");
        return (int)(skew * 1000);
    }

    private static ScenarioCall ReadTransfer(JsonValue item)
    {
        item.AllowOnly("contract", "method", "arguments", "gasLimit");
        return ReadCallParts(item, sender: null);
    }

    private static ScenarioCall ReadCall(JsonValue item)
    {
        item.AllowOnly("sender", "contract", "method", "arguments", "gasLimit");
        return ReadCallParts(item, ReadSender(item) ?? throw item.Error("'sender' is missing."));
    }

    private static ScenarioCall ReadCallParts(JsonValue item, string? sender) => new(
        sender,
        item.Required("contract").Text(),
        item.Required("method").Text(),
        ReadArguments(item),
        ReadGasLimit(item),
        item);

    private static string? ReadSender(JsonValue item)
    {
        if (item.Optional("sender") is not { } sender)
            return null;
        string text = sender.Text();
        return Address.TryParse(text, out _) || AccountNames.IsName(text)
            ? text
            : throw sender.Error($"must be an address, or {AccountNames.Form}.");
    }

    private static IReadOnlyList<JsonValue> ReadArguments(JsonValue item) =>
        item.Optional("arguments")?.Items(ArgumentCountMax) ?? [];

    private static long? ReadGasLimit(JsonValue item) =>
        item.Optional("gasLimit")?.Integer(1, Limits.Default.TransactionGasMax);

    private static void CheckNames(Scenario scenario)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (ScenarioContract contract in scenario.Contracts)
        {
            if (!names.Add(contract.Name))
                throw contract.Place.Error($"the name '{contract.Name}' is taken by another contract.");
        }

        IEnumerable<ScenarioCall?> calls =
            [scenario.Funding, scenario.Transfer, .. scenario.Workload.Transactions ?? []];
        foreach (ScenarioCall? call in calls)
        {
            if (call is not null && !names.Contains(call.Contract))
                throw call.Place.Error($"there is no contract '{Printable.Cut(call.Contract, 60)}'.");
        }
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith(stackalloc byte[] { 0xEF, 0xBB, 0xBF }) ? utf8[3..] : utf8;
}
