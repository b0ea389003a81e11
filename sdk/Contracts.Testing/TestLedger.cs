using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Contracts.Execution;
using Contracts.Host;
using Contracts.Ledger;

namespace Contracts.Testing;

/// <summary>
/// A new ledger in memory for a test: it links a contract's assembly, verifies and meters it, and executes it exactly
/// as a node does. The generated clients take it as their channel.
/// </summary>
/// <remarks>
/// Each deployment and each call is a block of its own, unless <see cref="SendBlock"/> puts several into one. Time
/// stands still unless <see cref="AdvanceTime"/> moves it. Used by one thread at a time. Dispose it: it has threads of
/// its own.
/// </remarks>
public sealed class TestLedger : IContractChannel, IDisposable
{
    /// <summary>The gas limit of a call that names none, and of a query.</summary>
    public const long GasLimitDefault = 100_000_000;

    /// <summary>The time at which a test's ledger begins: 2026-01-01 UTC, in milliseconds since 1970.</summary>
    public const long StartTime = 1_767_225_600_000;

    private const int SelectorSize = sizeof(uint);

    /// <summary>Creates a ledger with the default configuration.</summary>
    public TestLedger()
        : this(ChainConfig.Default with { GenesisTime = StartTime })
    {
    }

    /// <summary>Creates a ledger.</summary>
    /// <param name="config">Limits, prices and the time at which it begins.</param>
    /// <param name="workerCount">Threads that execute transactions. It changes speed only.</param>
    public TestLedger(ChainConfig config, int workerCount = 1)
    {
        Chain = new Chain(config, workerCount);
    }

    /// <summary>The ledger itself, for what this class does not show: headers, proofs, state entries.</summary>
    public Chain Chain { get; }

    /// <summary>The height of the last block; 0 before the first.</summary>
    public long Height => Chain.Head.Height;

    /// <summary>
    /// The time of the last block and, until it is advanced, of the next: milliseconds since 1970-01-01 UTC.
    /// </summary>
    public long Time => Chain.Head.Time;

    /// <summary>The address of the account of that name: the same in every ledger.</summary>
    /// <exception cref="ArgumentException">
    /// The name has other characters than ASCII letters, digits, '-' and '_'.
    /// </exception>
    [SuppressMessage("Performance", "CA1822", Justification = "A test asks its ledger for an account.")]
    public Address Account(string name) => NamedAccount.AddressOf(name);

    /// <summary>Lets time pass: adds an empty block that is this much later than the last.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public void AdvanceTime(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Chain.Append(Time + (long)time.TotalMilliseconds, []);
    }

    /// <summary>Links and deploys the contract of a class.</summary>
    /// <param name="contract">The contract's class.</param>
    /// <param name="sender">The account that deploys.</param>
    /// <param name="input">Four zero bytes and the arguments of its init method in canonical encoding.</param>
    /// <param name="gasLimit">The gas that it may use; -1: as much as a transaction may.</param>
    /// <exception cref="ContractRejectedException">Linker or verifier refuse the contract.</exception>
    public CallResult Deploy(Type contract, Address sender, byte[] input, long gasLimit)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentOutOfRangeException.ThrowIfLessThan(input.Length, SelectorSize);
        byte[] package = LinkedContracts.PackageOf(contract, Chain.Config.Limits);
        ulong nonce = Chain.NonceOf(sender);
        long gas = gasLimit < 0 ? Chain.Config.Limits.TransactionGasMax : gasLimit;
        var transaction = Transaction.Deploy(sender, nonce, gas, package, input[SelectorSize..]);
        return Append([transaction], [ContractAddress.Of(sender, nonce)])[0];
    }

    /// <summary>Calls a method in a block of its own.</summary>
    /// <inheritdoc/>
    public CallResult Send(Address sender, Address target, byte[] input, long gasLimit) =>
        SendBlock([new TestTransaction(sender, target, input, gasLimit)])[0];

    /// <summary>Calls methods in one block, in order.</summary>
    /// <returns>How each ended.</returns>
    public IReadOnlyList<CallResult> SendBlock(IReadOnlyList<TestTransaction> transactions)
    {
        Dictionary<Address, ulong> nonces = [];
        List<Transaction> signed = [];
        foreach (TestTransaction transaction in transactions)
        {
            if (!nonces.TryGetValue(transaction.Sender, out ulong nonce))
                nonce = Chain.NonceOf(transaction.Sender);
            nonces[transaction.Sender] = nonce + 1;
            long gas = transaction.GasLimit < 0 ? GasLimitDefault : transaction.GasLimit;
            signed.Add(Transaction.Call(transaction.Sender, nonce, gas, transaction.Target, transaction.Input));
        }

        return Append(signed, [.. transactions.Select(transaction => transaction.Target)]);
    }

    /// <inheritdoc/>
    public CallResult Query(Address sender, Address target, byte[] input, long gasLimit)
    {
        ExecutionResult result = Chain.Query(sender, target, input, gasLimit < 0 ? GasLimitDefault : gasLimit);
        return Convert(target, result.Outcome, result.GasUsed, result.Result, result.Events);
    }

    /// <inheritdoc/>
    public void Dispose() => Chain.Dispose();

    private CallResult[] Append(List<Transaction> transactions, Address[] contracts)
    {
        BlockResult block = Chain.Append(Time, transactions);
        if (block.Refusals.Count > 0)
            throw new InvalidOperationException($"The ledger refused a transaction: {block.Refusals[0].Message}");
        return
        [
            .. block.Receipts.Select(receipt => Convert(
                contracts[receipt.Index], receipt.Outcome, receipt.GasUsed, receipt.Result, receipt.Events)),
        ];
    }

    private static CallResult Convert(
        Address contract, Outcome outcome, long gasUsed, byte[] result, ImmutableArray<ContractEvent> events) => new()
        {
            Contract = contract,
            Status = outcome.Kind switch
            {
                OutcomeKind.Success => CallStatus.Success,
                OutcomeKind.Reverted => CallStatus.Reverted,
                _ => CallStatus.Faulted,
            },
            Output = result,
            GasUsed = gasUsed,
            RevertCode = outcome.RevertCode,
            Message = MessageOf(outcome),
            Events = [.. events.Select(emitted => new EmittedEvent(
                emitted.Contract, emitted.EventId, emitted.Indexed, emitted.Data))],
        };

    private static string MessageOf(Outcome outcome)
    {
        if (outcome.Kind != OutcomeKind.Faulted)
            return outcome.Message;
        return outcome.Message.Length == 0 ? $"{outcome.FaultCode}" : $"{outcome.FaultCode}: {outcome.Message}";
    }
}
