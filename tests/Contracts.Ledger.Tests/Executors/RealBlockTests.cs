using System.Buffers.Binary;
using Contracts.Bytecode;
using Contracts.Bytecode.Metering;
using Contracts.Execution;
using Contracts.Execution.Tests;
using Contracts.Ledger.Executors;
using Contracts.Ledger.Tests.Chains;
using Contracts.Ledger.Transactions;
using Contracts.State;

namespace Contracts.Ledger.Tests.Executors;

/// <summary>Blocks of real contracts through the parallel executor, whatever it would choose for them.</summary>
public sealed class RealBlockTests : IDisposable
{
    private const long Gas = 3_000_000;
    private const long DeployGas = 1_000_000_000;

    // x + y = 100, always. Whoever finds anything else goes wild: in every way that a contract can.
    private const string Trap =
        """
        using System;
        using Contracts.Host;

        public static class Trap_Entry
        {
            public static void Invoke()
            {
                HostFunctions.EnterMethod(0);
                byte[] input = new byte[HostFunctions.InputLength()];
                HostFunctions.ReadInput(input);
                if (input[0] == 0)
                    Set(50, 50);
                else if (input[0] == 1)
                    Move(input[1]);
                else
                    Check(input[1]);
            }

            private static void Move(int amount)
            {
                int x = Get(1);
                int y = Get(2);
                if (x >= amount)
                    Set(x - amount, y + amount);
                else
                    Set(y, x);
            }

            private static void Check(int way)
            {
                int sum = Get(1) + Get(2);
                if (sum != 100)
                    GoWild(way);
                HostFunctions.EmitEvent(way, new byte[1], 1, new byte[] { (byte)(sum & 255) }, 1);
            }

            private static void GoWild(int way)
            {
                if (way == 0)
                    while (true) { }
                if (way == 1)
                    throw new InvalidOperationException();
                if (way == 2)
                    while (true) Keep(new byte[100000]);
                if (way == 3)
                    GoWild(way);
                if (way == 4)
                    HostFunctions.Revert(9, "not 100");
                try { GoWild(1); } catch (Exception) { GoWild(0); } finally { GoWild(3); }
            }

            private static void Keep(byte[] bytes) { bytes[0] = 1; }

            private static int Get(byte key)
            {
                byte[] value = new byte[4];
                if (HostFunctions.StateLoad(new byte[] { key }, 1, value) != 4)
                    return 0;
                return (value[0] << 24) | (value[1] << 16) | (value[2] << 8) | value[3];
            }

            private static void Set(int x, int y)
            {
                Put(1, x);
                Put(2, y);
            }

            private static void Put(byte key, int value)
            {
                byte[] bytes = {
                    (byte)((value >> 24) & 255), (byte)((value >> 16) & 255), (byte)((value >> 8) & 255),
                    (byte)(value & 255) };
                HostFunctions.StateStore(new byte[] { key }, 1, bytes, 4);
            }
        }
        """;

    private static readonly byte[] TrapPackage =
        new ContractPackage("Trap", default, "{}", ClosedModule.CompileSource(Trap)).ToBytes();

    private readonly ContractStore _contracts = new(new ClrContractEngine(), Limits.Default, GasSchedule.Default);
    private readonly TransactionExecutor _executor;
    private readonly StateStore _state = new(HashSuite.Blake3);

    public RealBlockTests() => _executor = new TransactionExecutor(_contracts);

    public void Dispose()
    {
        _executor.Dispose();
        _contracts.Dispose();
    }

    [Theory, InlineData(2), InlineData(4), InlineData(16)]
    public void Execute_ContractsThatGoWildOnInconsistentReads_DoAsOneByOne(int workers)
    {
        Transaction deployment = Transaction.Deploy(Account(0), 0, DeployGas, TrapPackage, []);
        Address trap = ContractAddress.Of(Account(0), 0);
        using ExecutorHarness harness = new(workers);
        _state.Apply([.. Compare(harness, [deployment], "deployment").Writes]);
        for (int seed = 0; seed < 8; seed++)
        {
            Random random = new(seed);
            Transaction[] block = [.. Enumerable.Range(1, 150).Select(i => Transaction.Call(
                Account(i), 0, Gas, trap, i % 3 == 0 ? [1, (byte)random.Next(40)] : [2, (byte)random.Next(6)]))];

            BlockOutcome outcome = Compare(harness, block, $"seed {seed}, {workers} workers");

            Assert.All(outcome.Results, result => Assert.Equal(Execution.Outcome.Success, result.Outcome));
        }
    }

    // No hint tells that the callers depend on the one that publishes.
    [Theory, InlineData(2), InlineData(4), InlineData(16)]
    public void Execute_PublishedInTheMiddle_IsThereForAllAfterAndForNoneBefore(int workers)
    {
        const int Before = 20;
        Address purse = ContractAddress.Of(Account(0), 0);
        using ExecutorHarness harness = new(workers);
        Transaction[] block =
        [
            .. Enumerable.Range(1, Before).Select(i => Call(i)),
            Transaction.Deploy(Account(0), 0, DeployGas, PurseContract.Package, []),
            .. Enumerable.Range(Before + 1, 60).Select(i => Call(i)),
        ];

        BlockOutcome outcome = Compare(harness, block, $"{workers} workers");

        Assert.All(
            outcome.Results.Take(Before),
            result => Assert.Equal(FaultCode.ContractMissing, result.Outcome.FaultCode));
        Assert.All(outcome.Results.Skip(Before), result => Assert.True(result.Outcome.IsSuccess));

        Transaction Call(int i) =>
            Transaction.Call(Account(i), 0, Gas, purse, PurseContract.TransferInput(Account(i + 1), 0));
    }

    private BlockOutcome Compare(ExecutorHarness harness, Transaction[] transactions, string what)
    {
        Admission admission = new(_state, Limits.Default);
        admission.Decide(transactions);
        Assert.Empty(admission.Refusals);
        TransactionBlock block = new(_executor, admission.Admitted, new BlockContext(1, 1));
        return harness.AssertSame(block, _state, what);
    }

    private static Address Account(int number)
    {
        byte[] bytes = new byte[Address.Size];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), number + 1);
        return Address.FromBytes(bytes, 0);
    }
}
