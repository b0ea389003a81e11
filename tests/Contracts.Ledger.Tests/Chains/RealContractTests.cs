using System.Buffers.Binary;
using Contracts.Execution;
using Contracts.State;

namespace Contracts.Ledger.Tests.Chains;

/// <summary>
/// Whole chains with a contract that goes the way of every contract: checked, metered, loaded, called.
/// </summary>
public sealed class RealContractTests
{
    private const long Gas = 1_000_000;
    private const long DeployGas = 1_000_000_000;
    private const int AccountCount = 20;

    private static readonly Address[] Accounts = [.. Enumerable.Range(1, AccountCount).Select(AccountOf)];
    private static readonly Address Purse = ContractAddress.Of(Accounts[0], 0);

    [Theory, InlineData(1), InlineData(2), InlineData(4)]
    public void Append_PublishAndCallInOneBlock_Works(int workers)
    {
        using Chain chain = new(ChainConfig.Default, workers) { AlwaysExecutesAhead = true };
        Transaction[] block =
        [
            Transaction.Call(Accounts[1], 0, Gas, Purse, PurseContract.TransferInput(Accounts[2], 1)),
            Transaction.Deploy(Accounts[0], 0, DeployGas, PurseContract.Package, []),
            .. Enumerable.Range(1, 40).Select(i => Transaction.Call(
                Accounts[0], (ulong)i, Gas, Purse, PurseContract.TransferInput(Accounts[i % 5], 10))),
            Transaction.Deploy(Accounts[0], 41, DeployGas, [1, 2, 3], []),
        ];

        BlockResult result = chain.Append(1, block);

        Assert.Equal(FaultCode.ContractMissing, result.Receipts[0].Outcome.FaultCode);
        Assert.All(
            result.Receipts.Skip(1).Take(41), receipt => Assert.True(receipt.Outcome.IsSuccess, $"{receipt.Outcome}"));
        Assert.Equal(FaultCode.ModuleRejected, result.Receipts[^1].Outcome.FaultCode);
        Assert.Equal(PurseContract.Supply, Total(chain));
    }

    [Theory, InlineData(2), InlineData(3), InlineData(8)]
    public void Append_ManyTransfers_GiveTheSameBlocksAsOneWorker(int workers)
    {
        using Chain sequential = new(ChainConfig.Default, 1);
        using Chain parallel = new(ChainConfig.Default, workers) { AlwaysExecutesAhead = true };
        Dictionary<Address, ulong> nonces = Accounts.ToDictionary(account => account, _ => 0UL);
        AppendToBoth([Transaction.Deploy(Accounts[0], 0, DeployGas, PurseContract.Package, [])], "deploy");
        nonces[Accounts[0]]++;

        for (int seed = 0; seed < 6; seed++)
        {
            Random random = new(seed);
            Transaction[] block = [.. Enumerable.Range(0, 300).Select(_ =>
            {
                // The first account is everybody's counterparty in some blocks, as an exchange would be.
                Address from = Accounts[seed % 2 == 0 ? random.Next(AccountCount) : random.Next(2)];
                Address to = Accounts[random.Next(AccountCount)];
                long gas = random.Next(20) == 0 ? 3_000 : Gas;
                return Transaction.Call(
                    from, nonces[from]++, gas, Purse, PurseContract.TransferInput(to, (uint)random.Next(5_000)));
            })];
            BlockResult result = AppendToBoth(block, $"seed {seed}, {workers} workers");
            Assert.Contains(result.Receipts, receipt => receipt.Outcome.IsSuccess);
        }

        Assert.Equal(PurseContract.Supply, Total(parallel));

        BlockResult AppendToBoth(Transaction[] block, string what)
        {
            BlockResult expected = sequential.Append(1, block);
            BlockResult actual = parallel.Append(1, block);
            string? difference = expected.FindDifference(actual);
            Assert.True(difference is null, $"{what}: {difference}");
            return actual;
        }
    }

    [Fact]
    public void StateRoot_AfterBlocks_EqualsTheDefinition()
    {
        using Chain chain = new(ChainConfig.Default, 2);
        chain.Append(1, [Transaction.Deploy(Accounts[0], 0, DeployGas, PurseContract.Package, [])]);
        chain.Append(2, [Transaction.Call(
            Accounts[0], 1, Gas, Purse, PurseContract.TransferInput(Accounts[1], 10))]);

        Hash256 expected = StateRoot.Compute(
            chain.Config.HashSuite,
            chain.ReadAll().Select(entry => KeyValuePair.Create(entry.Key.Bytes.ToArray(), entry.Value)));

        Assert.Equal(expected, chain.Head.StateRoot);
    }

    private static long Total(Chain chain) => chain.ReadAll()
        .Where(entry => entry.Key.Address == Purse && entry.Key.Space == StateKeySpace.Data)
        .Sum(entry => (long)BinaryPrimitives.ReadUInt32BigEndian(entry.Value));

    private static Address AccountOf(int number)
    {
        byte[] bytes = new byte[Address.Size];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), number);
        return Address.FromBytes(bytes, 0);
    }
}
