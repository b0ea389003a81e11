using System.Runtime.InteropServices;
using Contracts.Execution;
using Contracts.Ledger.Blocks;
using Contracts.Ledger.Executors;
using Contracts.Ledger.Transactions;
using Contracts.State;

namespace Contracts.Ledger;

/// <summary>
/// A chain in memory: takes proposals of transactions, executes them as blocks, and keeps the state. The same proposals
/// give the same blocks everywhere, with any number of workers.
/// </summary>
/// <remarks>
/// Safe for many threads: one call at a time gets its turn. A block is committed as a whole or not at all; a failure of
/// the node in the middle of a commit stops the chain for good. With more than one worker, a block's state root is
/// computed while the next block is executed; who asks for its header waits.
/// </remarks>
public sealed class Chain : IDisposable
{
    private readonly Lock _turn = new();
    private readonly ChainConfig _config;
    private readonly WorkerPool _pool;
    private readonly ParallelExecutor _parallel;
    private readonly BlockAssembler _assembler = new();
    private readonly HeaderContents _headerContents;
    private readonly ITransactionExecutor _transactions;
    private readonly IDisposable? _owned;
    private readonly StateStore _state;
    private readonly Admission _admission;
    private readonly CommitmentThread? _commitment;
    private Task<BlockHeader> _head;
    private BlockContext _last;
    private bool _isHalted;

    /// <summary>Creates a chain with nothing but its genesis block.</summary>
    /// <param name="config">What all nodes of the chain agree on.</param>
    /// <param name="workerCount">Threads that execute transactions; with one, blocks are executed sequentially.</param>
    public Chain(ChainConfig config, int workerCount)
        : this(config, workerCount, new OwnedExecutor(config))
    {
        _owned = (OwnedExecutor)_transactions;
    }

    internal Chain(ChainConfig config, int workerCount, ITransactionExecutor transactions)
    {
        _config = config;
        _transactions = transactions;
        _pool = new WorkerPool(workerCount, config.Limits);
        _parallel = new ParallelExecutor(_pool);
        _headerContents = new HeaderContents(config.HashSuite);
        _state = new StateStore(config.HashSuite);
        _admission = new Admission(_state, config.Limits);
        _commitment = workerCount > 1 ? new CommitmentThread() : null;
        _head = Task.FromResult(CreateGenesis());
        _last = new BlockContext(0, config.GenesisTime);
    }

    /// <summary>The header of the last block, as soon as it is there.</summary>
    /// <exception cref="InvalidOperationException">The chain was halted by a failure in an earlier commit.</exception>
    public BlockHeader Head
    {
        get
        {
            lock (_turn)
                return FinishHead();
        }
    }

    /// <summary>What all nodes of the chain agree on.</summary>
    public ChainConfig Config => _config;

    /// <summary>
    /// True for who compares the two executors: every block is executed ahead then, however short, where a chain
    /// otherwise chooses what is faster.
    /// </summary>
    internal bool AlwaysExecutesAhead { get; init; }

    /// <summary>Executes a proposal and commits it as the next block.</summary>
    /// <param name="time">The block's time in milliseconds since 1970-01-01 UTC, not before the last block's.</param>
    /// <param name="transactions">
    /// The transactions in the order in which they count. One that is refused is left out; the rest stand in the block.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The time is before the last block's.</exception>
    /// <exception cref="InvalidOperationException">The chain was halted by a failure in an earlier commit.</exception>
    public BlockResult Append(long time, IReadOnlyList<Transaction> transactions)
    {
        lock (_turn)
        {
            ThrowIfHalted();
            ArgumentOutOfRangeException.ThrowIfLessThan(time, _last.Time);

            // All on the thread that executes, where what was executed lies in the caches.
            BlockResult? result = null;
            _pool.Run(1, _ => result = Append(new BlockContext(_last.Height + 1, time), transactions));
            return result!;
        }
    }

    /// <summary>Calls a method on the state as it is, as if in the next block, and keeps no effect.</summary>
    /// <returns>What it would do; the writes too.</returns>
    public ExecutionResult Query(Address sender, Address target, byte[] input, long gasLimit)
    {
        lock (_turn)
        {
            ThrowIfHalted();
            ArgumentOutOfRangeException.ThrowIfNegative(gasLimit);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(gasLimit, _config.Limits.TransactionGasMax);
            TransactionRequest request = new(default, sender, gasLimit, new CallAction(target, input));
            BlockContext context = new(_last.Height + 1, _last.Time);
            ExecutionResult? result = null;
            _pool.Run(1, _ => result = _transactions.Execute(request, _state, context));
            return result!;
        }
    }

    /// <summary>The value of a state entry; null where there is none.</summary>
    public byte[]? Read(StateKey key)
    {
        lock (_turn)
            return _state.Read(key);
    }

    /// <summary>The nonce of an account's next transaction.</summary>
    public ulong NonceOf(Address account)
    {
        lock (_turn)
            return AccountNonce.Read(_state, StateKey.ForAccount(account));
    }

    /// <summary>
    /// Proves what stands under each of the keys, or that nothing does, to who knows the last block's state root and
    /// the keys' <see cref="StateKey.Bytes"/>.
    /// </summary>
    public StateProof Prove(params ReadOnlySpan<StateKey> keys)
    {
        lock (_turn)
        {
            FinishHead();
            return _state.Prove(keys);
        }
    }

    /// <summary>All entries of the state in the order of their keys.</summary>
    public IReadOnlyList<KeyValuePair<StateKey, byte[]>> ReadAll()
    {
        lock (_turn)
            return [.. _state.Entries.OrderBy(static entry => entry.Key)];
    }

    /// <summary>Ends the threads and lets go of what is loaded.</summary>
    public void Dispose()
    {
        _commitment?.Dispose();
        _pool.Dispose();
        _owned?.Dispose();
    }

    private BlockResult Append(BlockContext context, IReadOnlyList<Transaction> transactions)
    {
        // Nothing before the commit changes the chain, so that an exception leaves it as it was.
        _admission.Decide(transactions);
        BlockOutcome outcome = Execute(_admission.Admitted, context);
        BlockDraft draft = Draft(outcome);
        Commit(context, draft);
        return new BlockResult(_head, draft.Transactions)
        {
            Receipts = draft.Receipts,
            Writes = draft.Writes,
            Refusals = draft.Refusals,
            Statistics = outcome.Statistics,
        };
    }

    private BlockOutcome Execute(List<AdmittedTransaction> admitted, BlockContext context)
    {
        TransactionBlock block = new(_transactions, admitted, context);
        return AlwaysExecutesAhead
            ? _parallel.ExecuteAhead(block, _state, _config.BlockGasMax)
            : _parallel.Execute(block, _state, _config.BlockGasMax);
    }

    private BlockDraft Draft(BlockOutcome outcome)
    {
        ReadOnlySpan<AdmittedTransaction> executed =
            CollectionsMarshal.AsSpan(_admission.Admitted)[..outcome.Results.Count];
        var transactions = new Transaction[executed.Length];
        for (int i = 0; i < transactions.Length; i++)
            transactions[i] = executed[i].Transaction;
        Receipt[] receipts = BlockAssembler.CreateReceipts(transactions, outcome.Results);
        return new BlockDraft(
            transactions,
            receipts,
            _assembler.CollectWrites(outcome.Writes, executed),
            RefusalsWithOverflow(executed.Length));
    }

    private IReadOnlyList<Refusal> RefusalsWithOverflow(int executedCount)
    {
        if (executedCount == _admission.Admitted.Count)
            return _admission.Refusals;
        IEnumerable<Refusal> overflow = _admission.Admitted.Skip(executedCount).Select(static admitted => new Refusal(
            admitted.ProposalIndex, admitted.Transaction, RefusalCode.BlockFull, "The block has no gas left."));
        return [.. _admission.Refusals.Concat(overflow).OrderBy(static refusal => refusal.Index)];
    }

    private void Commit(BlockContext context, BlockDraft draft)
    {
        BlockHeader previous = FinishHead();
        _isHalted = true;
        _headerContents.Gather(draft.Receipts, draft.Writes);
        _state.ApplyEntries(draft.Writes);
        _head = _commitment is null
            ? Task.FromResult(CreateHeader(context, previous))
            : _commitment.Start(() => CreateHeader(context, previous));
        _last = context;
        _isHalted = false;
    }

    /// <summary>Waits for the last block's header. A failure on the way to it halts the chain.</summary>
    private BlockHeader FinishHead()
    {
        ThrowIfHalted();
        _isHalted = true;
        BlockHeader head = _head.GetAwaiter().GetResult();
        _isHalted = false;
        return head;
    }

    /// <summary>Moves the state's root to where its entries are.</summary>
    private BlockHeader CreateHeader(BlockContext context, BlockHeader previous)
    {
        _state.MoveRoot(_headerContents.Writes);
        return new BlockHeader(
            Height: context.Height,
            PreviousHash: previous.ComputeHash(),
            Time: context.Time,
            TransactionCount: _headerContents.TransactionCount,
            TransactionRoot: _headerContents.TransactionRoot(),
            ReceiptRoot: _headerContents.ReceiptRoot(),
            StateRoot: _state.Root,
            GasUsed: _headerContents.GasUsed,
            HashSuiteId: _config.HashSuite.Id);
    }

    private BlockHeader CreateGenesis() => new(
        Height: 0,
        PreviousHash: _config.ComputeHash(),
        Time: _config.GenesisTime,
        TransactionCount: 0,
        TransactionRoot: _headerContents.TransactionRoot(),
        ReceiptRoot: _headerContents.ReceiptRoot(),
        StateRoot: _state.Root,
        GasUsed: 0,
        HashSuiteId: _config.HashSuite.Id);

    private void ThrowIfHalted()
    {
        if (_isHalted)
            throw new InvalidOperationException("A commit failed halfway; the chain is halted.");
    }

    /// <summary>A block that is executed and not yet committed.</summary>
    private sealed record BlockDraft(
        IReadOnlyList<Transaction> Transactions,
        IReadOnlyList<Receipt> Receipts,
        StateWrite[] Writes,
        IReadOnlyList<Refusal> Refusals);

    /// <summary>The contracts engine of this chain, with all that it has loaded.</summary>
    private sealed class OwnedExecutor : ITransactionExecutor, IDisposable
    {
        private readonly ContractStore _contracts;
        private readonly TransactionExecutor _executor;

        public OwnedExecutor(ChainConfig config)
        {
            _contracts = new ContractStore(new ClrContractEngine(), config.Limits, config.GasSchedule);
            _executor = new TransactionExecutor(_contracts);
        }

        public ExecutionResult Execute(TransactionRequest request, IStateReader state, BlockContext block) =>
            _executor.Execute(request, state, block);

        public void Dispose()
        {
            _executor.Dispose();
            _contracts.Dispose();
        }
    }
}
