using Contracts.Cli.Abi;
using Contracts.Cli.Output;
using Contracts.Cli.Scenarios;
using Contracts.Execution;
using Contracts.Ledger;

namespace Contracts.Cli.Running;

/// <summary>One run of a scenario: load, deploy, fund, execute.</summary>
/// <remarks>One thread; the ledger has its own.</remarks>
internal sealed class ScenarioRun : IDisposable
{
    /// <summary>Blocks are made in advance until they have this many transactions together.</summary>
    private const int BatchTransactionsMin = 100_000;

    private readonly Scenario _scenario;
    private readonly Terminal _terminal;
    private readonly NonceBook _nonces = new();
    private readonly ContractSet _contracts;
    private readonly AbiEncoder _encoder;
    private readonly CheckedLedger _ledger;
    private long _time;

    private ScenarioRun(Scenario scenario, RunOptions options, Terminal terminal)
    {
        _scenario = scenario;
        _terminal = terminal;
        _contracts = ContractSet.Load(scenario, _nonces, terminal);
        _encoder = new AbiEncoder(_contracts.AddressOf);
        _ledger = new CheckedLedger(ChainConfig.Default with { GenesisTime = scenario.StartTime }, options);
        _time = scenario.StartTime;
    }

    /// <summary>Runs a scenario on a new ledger.</summary>
    /// <exception cref="UserErrorException">The scenario cannot be run, or a check has found a difference.</exception>
    public static RunReport Execute(Scenario scenario, RunOptions options, Terminal terminal)
    {
        // Read before contracts are built, so that a bad CSV file is known at once.
        TransferBlocks? transfers = ReadTransfers(scenario, options);
        using ScenarioRun run = new(scenario, options, terminal);

        // On a thread that may run contracts, so that none has to be woken for each block.
        return ContractThread.Run(() => run.Execute(transfers, options), Limits.Default);
    }

    public void Dispose() => _ledger.Dispose();

    private RunReport Execute(TransferBlocks? transfers, RunOptions options)
    {
        RunReport report = new()
        {
            IsParallel = options.IsParallel,
            Threads = options.IsParallel ? options.Threads : 1,
            Explanations = options.IsExplained ? [] : null,
            CappedAmounts = transfers?.Transfers.Count(transfer => transfer.IsCapped) ?? 0,
        };
        Deploy(report);
        Workload workload = CreateWorkload(transfers, options);
        if (transfers is not null)
            Fund(transfers, report);
        ExecuteWorkload(workload, report);
        report.IsChecked = options.IsCheck;
        return report;
    }

    private static TransferBlocks? ReadTransfers(Scenario scenario, RunOptions options)
    {
        string? csvPath = options.CsvPath
            ?? (scenario.Workload.CsvPath is { } path ? Path.Combine(scenario.Folder, path) : null);
        if (csvPath is null)
            return scenario.Workload.Generator is { } settings ? TransferGenerator.Generate(settings) : null;
        if (scenario.Transfer is null)
            throw new UserErrorException("--csv needs a scenario with 'transfer', the call that makes a transfer.");
        return CsvTransfers.Read(csvPath);
    }

    private void Deploy(RunReport report)
    {
        foreach (DeployedContract contract in _contracts.Ordered)
        {
            byte[] arguments = DeployArguments(contract);
            long gasLimit = contract.Source.GasLimit ?? Limits.Default.TransactionGasMax;
            var transaction = Transaction.Deploy(
                contract.Sender, contract.Nonce, gasLimit, contract.Package, arguments);
            BlockResult result = Append([transaction]);
            if (FailureOf(result) is { } failure)
            {
                UserErrorException error = contract.Source.Place.Error(
                    $"'{contract.Source.Name}' was not deployed: {Printable.Escape(failure)}");
                throw new UserErrorException(error.Message, ExitCodes.Rejected);
            }

            report.Contracts.Add((contract.Source.Name, contract.Address));
        }
    }

    private byte[] DeployArguments(DeployedContract contract)
    {
        ScenarioContract source = contract.Source;
        if (contract.Abi.Init is { } init)
            return _encoder.Input(init, source.Arguments, source.Place.Error)[sizeof(uint)..];
        return source.Arguments.Count == 0
            ? []
            : throw source.Place.Error($"{contract.Abi.Name} has no [Init] method, so it takes no arguments.");
    }

    private Workload CreateWorkload(TransferBlocks? transfers, RunOptions options)
    {
        int blockSize = options.BlockSize ?? _scenario.BlockSize;
        if (transfers is null)
        {
            return new CallWorkload(
                [.. _scenario.Workload.Transactions!.Select(ReadCall)], blockSize);
        }

        ScenarioCall transfer = _scenario.Transfer!;
        DeployedContract contract = _contracts[transfer.Contract];
        var template = CallTemplate.Create(
            transfer, MethodOf(transfer), _encoder, CallTemplate.ForTransfer);
        return new TransferWorkload(
            transfers,
            template,
            contract.Address,
            transfer.GasLimit ?? _scenario.GasLimit,
            blockSize,
            KeepsBlocks: options.BlockSize is null);
    }

    private PlannedCall ReadCall(ScenarioCall call)
    {
        byte[] input = _encoder.Input(MethodOf(call), call.Arguments, call.Place.Error);
        Address sender = _contracts.AddressOf(call.Sender!);
        return new PlannedCall(
            sender, _contracts[call.Contract].Address, input, call.GasLimit ?? _scenario.GasLimit);
    }

    private void Fund(TransferBlocks transfers, RunReport report)
    {
        if (_scenario.Funding is not { } funding)
            return;
        IReadOnlyList<(Address Account, UInt128 Amount)> plan = FundingPlan.For(transfers.Transfers);
        report.FundedAccounts = plan.Count;
        var template = CallTemplate.Create(
            funding, MethodOf(funding), _encoder, CallTemplate.ForFunding);
        Address sender = _contracts.AddressOf(funding.Sender!);
        Address target = _contracts[funding.Contract].Address;
        long gasLimit = funding.GasLimit ?? _scenario.GasLimit;
        IEnumerable<PlannedCall> calls = plan.Select(fund => new PlannedCall(
            sender, target, template.Input(new Transfer(sender, fund.Account, fund.Amount)), gasLimit));
        foreach (PlannedCall[] block in calls.Chunk(_scenario.BlockSize))
        {
            if (FailureOf(Append(Sign(block))) is { } failure)
                throw funding.Place.Error($"an account could not be funded: {Printable.Escape(failure)}");
        }
    }

    private void ExecuteWorkload(Workload workload, RunReport report)
    {
        _ledger.ResetTime();
        _terminal.WithProgress("executing", workload.Count, progress =>
        {
            EntryNames names = new(_contracts.Ordered.Select(
                contract => (contract.Address, contract.Source.Name, contract.Abi)));
            foreach (List<ProposedBlock> batch in Batches(workload))
            {
                foreach (BlockResult result in _ledger.Append(batch))
                {
                    report.Add(result);
                    report.Explanations?.Add(BlockExplanation.Of(result, names));
                }

                progress(report.Transactions);
            }

            return report;
        });
        report.Seconds = _ledger.BlockSeconds.Sum();
        report.BlockSeconds = [.. _ledger.BlockSeconds.Order()];
        report.SequentialSeconds = report.IsParallel ? _ledger.TwinBlockSeconds?.Sum() : null;
        report.StateRoot = _ledger.Head.StateRoot;
    }

    /// <summary>
    /// Blocks ready to be executed one after the other: what is made between two blocks would hide the time that a
    /// header takes beside the next block.
    /// </summary>
    private IEnumerable<List<ProposedBlock>> Batches(Workload workload)
    {
        List<ProposedBlock> batch = [];
        int transactionCount = 0;
        foreach (IReadOnlyList<PlannedCall> calls in workload.Blocks())
        {
            batch.Add(Propose(Sign(calls)));
            transactionCount += calls.Count;
            if (transactionCount < BatchTransactionsMin)
                continue;
            yield return batch;
            batch = [];
            transactionCount = 0;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private BlockResult Append(IReadOnlyList<Transaction> transactions) =>
        _ledger.Append([Propose(transactions)])[0];

    private ProposedBlock Propose(IReadOnlyList<Transaction> transactions)
    {
        _time += _scenario.BlockInterval;
        return new ProposedBlock(_time, transactions);
    }

    private List<Transaction> Sign(IReadOnlyList<PlannedCall> calls)
    {
        List<Transaction> transactions = new(calls.Count);
        foreach (PlannedCall call in calls)
        {
            ulong nonce = _nonces.Take(call.Sender);
            transactions.Add(Transaction.Call(call.Sender, nonce, call.GasLimit, call.Target, call.Input));
        }

        return transactions;
    }

    private AbiMethod MethodOf(ScenarioCall call)
    {
        try
        {
            return _contracts[call.Contract].Abi.Method(call.Method);
        }
        catch (UserErrorException e)
        {
            throw call.Place.Error(e.Message);
        }
    }

    /// <summary>Why a block did not do all that it was to do; null where it did.</summary>
    private static string? FailureOf(BlockResult result)
    {
        if (result.Refusals.Count > 0)
            return result.Refusals[0].Message;
        return result.Receipts.FirstOrDefault(receipt => !receipt.Outcome.IsSuccess)?.Outcome.ToString();
    }
}
