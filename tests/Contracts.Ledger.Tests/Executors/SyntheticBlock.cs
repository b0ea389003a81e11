using Contracts.Execution;
using Contracts.Ledger.Executors;

namespace Contracts.Ledger.Tests.Executors;

/// <summary>A block whose transactions are small functions over numbered state entries that hold numbers.</summary>
internal sealed class SyntheticBlock(params Action<SyntheticTransaction>[] transactions) : IExecutableBlock
{
    private static readonly Address Owner = Address.Parse("0x00000000000000000000000000000000000000aa");

    private int _executions;

    /// <summary>Executions in all, the wasted ones included.</summary>
    public int Executions => Volatile.Read(ref _executions);

    /// <summary>The hint that the executor gets for each transaction.</summary>
    public Func<int, int> Predecessor { get; init; } = static _ => -1;

    /// <summary>Runs before each read; a test may let other workers go on here.</summary>
    public Action BeforeRead { get; init; } = static () => { };

    /// <summary>The same transactions with something to run before each read.</summary>
    public SyntheticBlock With(Action beforeRead) =>
        new(transactions) { Predecessor = Predecessor, BeforeRead = beforeRead };

    public int TransactionCount => transactions.Length;

    public static StateKey Key(int number) => StateKey.ForData(Owner, BitConverter.GetBytes(number));

    public static StateKey Counter(int number) => StateKey.ForCounter(Owner, BitConverter.GetBytes(number));

    public static byte[] Encode(long value) => BitConverter.GetBytes(value);

    public static long Decode(byte[]? value) => value is null ? 0 : BitConverter.ToInt64(value);

    public int PredecessorOf(int index) => Predecessor(index);

    public ExecutionResult Execute(int index, IStateReader state)
    {
        Interlocked.Increment(ref _executions);
        SyntheticTransaction transaction = new(index, state, BeforeRead);
        try
        {
            transactions[index](transaction);
        }
        catch (SyntheticTransaction.UnknownValueException)
        {
            return ExecutionResult.Abandoned;
        }

        return transaction.ToResult();
    }
}
