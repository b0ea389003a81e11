using System.Globalization;
using System.Numerics;
using Contracts.Ledger.Executors;
using Contracts.Ledger.Tests.Executors;
using Contracts.State;

namespace Contracts.Ledger.Tests.Running;

/// <summary>
/// Recorded transfers (a CSV file with the columns <c>from</c>, <c>to</c> and <c>value</c>) as blocks, on values and on
/// counters: who paid whom, in the order in which they did, is a conflict graph that nobody made up.
/// </summary>
internal sealed class ReplayRun
{
    private const int StartBalance = 100;
    private const int AmountMax = 200;

    private readonly Dictionary<string, int> _accounts = [];
    private readonly (int From, int To, int Amount)[] _rows;

    public ReplayRun(string path)
    {
        string[] lines = File.ReadAllLines(path);
        string[] names = lines[0].Split(',');
        int from = Array.IndexOf(names, "from");
        int to = Array.IndexOf(names, "to");
        int value = Array.IndexOf(names, "value");
        if (from < 0 || to < 0 || value < 0)
            throw new InvalidDataException($"{path}: the columns from, to and value are needed.");
        _rows = [.. lines.Skip(1).Select(line => line.Split(','))
            .Select(row => (AccountOf(row[from]), AccountOf(row[to]), AmountOf(row[value])))];
    }

    /// <summary>Compares the executors over all rows, cut into blocks of one size; the number of blocks.</summary>
    public int Execute(int workers, int blockSize)
    {
        using ExecutorHarness harness = new(workers);
        StateStore values = ExecutorHarness.StateOf(_accounts.Count, StartBalance);
        StateStore counters = ExecutorHarness.CountersOf(_accounts.Count, StartBalance);
        int blockCount = 0;
        for (int first = 0; first < _rows.Length; first += blockSize)
        {
            (int From, int To, int Amount)[] rows = [.. _rows.Skip(first).Take(blockSize)];
            string what = $"rows from {first}, blocks of {blockSize}, {workers} workers";
            Run(harness, values, rows, static (transaction, row) => Transfer(transaction, row), what);
            Run(harness, counters, rows, static (transaction, row) => Pay(transaction, row), what);
            blockCount++;
        }

        return blockCount;
    }

    private static void Run(
        ExecutorHarness harness,
        StateStore state,
        (int From, int To, int Amount)[] rows,
        Action<SyntheticTransaction, (int From, int To, int Amount)> call,
        string what)
    {
        SyntheticBlock block = new(
            [.. rows.Select(row => (Action<SyntheticTransaction>)(transaction => call(transaction, row)))]);
        BlockOutcome outcome = harness.AssertSame(block, state, what);
        state.Apply([.. outcome.Writes]);
    }

    private static void Transfer(SyntheticTransaction transaction, (int From, int To, int Amount) row)
    {
        if (transaction.Get(row.From) < row.Amount)
            return;
        transaction.Add(row.From, -row.Amount);
        transaction.Add(row.To, row.Amount);
    }

    private static void Pay(SyntheticTransaction transaction, (int From, int To, int Amount) row)
    {
        if (transaction.Debit(row.From, (UInt128)row.Amount))
            transaction.Credit(row.To, (UInt128)row.Amount);
    }

    private int AccountOf(string address)
    {
        _accounts.TryAdd(address, _accounts.Count);
        return _accounts[address];
    }

    /// <summary>Small amounts, so that many accounts run out within a block.</summary>
    private static int AmountOf(string value) =>
        (int)(BigInteger.Parse(value, CultureInfo.InvariantCulture) % AmountMax);
}
