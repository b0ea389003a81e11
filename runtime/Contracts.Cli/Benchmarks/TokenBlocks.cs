using System.Buffers.Binary;
using Contracts.Bytecode;
using Contracts.Bytecode.Metering;
using Contracts.Execution;
using Contracts.Ledger;
using Contracts.Ledger.Executors;
using Contracts.Ledger.Transactions;
using Contracts.State;

namespace Contracts.Cli.Benchmarks;

/// <summary>Blocks of transfers through a real token contract, on a state of its own.</summary>
/// <remarks>Each account can pay for ever; each block is of the accounts' next nonces.</remarks>
internal sealed class TokenBlocks : IDisposable
{
    private const long DeployGas = 1_000_000_000;
    private const long Gas = 1_000_000;
    private const int FundingBlockSize = 10_000;

    private static readonly byte[] Transfer = SelectorOf("Transfer(address,uint128)");

    private readonly ContractStore _contracts = new(new ClrContractEngine(), Limits.Default, GasSchedule.Default);
    private readonly TransactionExecutor _executor;
    private readonly Address[] _accounts;
    private readonly ulong[] _nonces;
    private readonly Address _token;
    private int _blockNumber;

    /// <param name="package">The token of the examples.</param>
    /// <param name="accountCount">Accounts, all of which have tokens.</param>
    /// <param name="pool">Threads that may run contracts.</param>
    public TokenBlocks(ContractPackage package, int accountCount, WorkerPool pool)
    {
        _executor = new TransactionExecutor(_contracts);
        _accounts = [.. Enumerable.Range(1, accountCount).Select(AccountOf)];
        _nonces = new ulong[accountCount];
        _token = ContractAddress.Of(_accounts[0], 0);
        CanonicalWriter supply = new(16);
        supply.WriteUInt128(UInt128.MaxValue);
        Transaction deployment = Transaction.Deploy(
            _accounts[0], _nonces[0]++, DeployGas, package.ToBytes(), supply.ToArray());
        Execute(pool, [deployment]);
        foreach (int[] funded in Enumerable.Range(1, accountCount - 1).Chunk(FundingBlockSize))
            Execute(pool, [.. funded.Select(to => TransferOf(0, to, UInt128.One << 90))]);
    }

    public StateStore State { get; } = new(HashSuite.Blake3);

    /// <summary>The next block, ready to be executed: transfers between accounts drawn evenly.</summary>
    public TransactionBlock NextBlock(int count) =>
        NextBlock(TransferOrder.Even(_accounts.Length, count, seed: _blockNumber++));

    /// <summary>The next block, ready to be executed: transfers of an order.</summary>
    public TransactionBlock NextBlock(TransferOrder order) =>
        Admit([.. order.Transfers.Select(transfer => TransferOf(transfer.From, transfer.To, 1))]);

    public void Dispose()
    {
        _executor.Dispose();
        _contracts.Dispose();
    }

    private TransactionBlock Admit(Transaction[] transactions)
    {
        Dictionary<Address, int> lastOfSender = [];
        List<AdmittedTransaction> admitted = new(transactions.Length);
        for (int i = 0; i < transactions.Length; i++)
        {
            Address sender = transactions[i].Sender;
            admitted.Add(new AdmittedTransaction(
                i, transactions[i], lastOfSender.GetValueOrDefault(sender, -1), StateKey.ForAccount(sender)));
            lastOfSender[sender] = i;
        }

        return new TransactionBlock(_executor, admitted, new BlockContext(1, 1));
    }

    private void Execute(WorkerPool pool, Transaction[] transactions)
    {
        BlockOutcome? outcome = null;
        pool.Run(1, _ => outcome = new SequentialExecutor().Execute(Admit(transactions), State, long.MaxValue));
        if (outcome!.Results.FirstOrDefault(result => !result.Outcome.IsSuccess) is { } failed)
            throw new UserErrorException($"The token does not do as that of the examples: {failed.Outcome}");
        State.Apply([.. outcome.Writes]);
    }

    private Transaction TransferOf(int from, int to, UInt128 amount)
    {
        CanonicalWriter input = new(40);
        input.WriteUInt32(BinaryPrimitives.ReadUInt32BigEndian(Transfer));
        input.WriteAddress(_accounts[to]);
        input.WriteUInt128(amount);
        return Transaction.Call(_accounts[from], _nonces[from]++, Gas, _token, input.ToArray());
    }

    private static byte[] SelectorOf(string signature) =>
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(signature))[..4];

    private static Address AccountOf(int number)
    {
        byte[] bytes = new byte[Address.Size];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), number);
        return Address.FromBytes(bytes, 0);
    }
}
