using Contracts.Cli.Scenarios;

namespace Contracts.Cli.Benchmarks;

/// <summary>Who pays whom, in order. Nobody pays themselves.</summary>
internal sealed class TransferOrder
{
    private TransferOrder(int accountCount, (int From, int To)[] transfers)
    {
        AccountCount = accountCount;
        Transfers = transfers;
        Predecessors = new int[transfers.Length];
        Dictionary<int, int> lastOfSender = [];
        for (int i = 0; i < transfers.Length; i++)
        {
            Predecessors[i] = lastOfSender.GetValueOrDefault(transfers[i].From, -1);
            lastOfSender[transfers[i].From] = i;
        }
    }

    /// <summary>Accounts are numbered from 0.</summary>
    public int AccountCount { get; }

    public (int From, int To)[] Transfers { get; }

    /// <summary>For each transfer, the one before it of the same sender; -1 for the first.</summary>
    public int[] Predecessors { get; }

    /// <summary>Accounts drawn evenly.</summary>
    public static TransferOrder Even(int accountCount, int count, int seed = 1)
    {
        Random random = new(seed);
        return Create(accountCount, count, () => (random.Next(accountCount), random.Next(accountCount)));
    }

    /// <summary>One account pays all others.</summary>
    public static TransferOrder OfOneSender(int accountCount, int count)
    {
        Random random = new(1);
        return Create(accountCount, count, () => (0, random.Next(accountCount)));
    }

    /// <summary>
    /// An order with the marks of the main Ethereum chain's: half of the transfers are by the sender of the one before,
    /// one sender has six in a hundred of the rest and one recipient seven in a hundred.
    /// </summary>
    public static TransferOrder LikeMainnet(int count)
    {
        const int Accounts = 17_000;
        Random random = new(1);
        int last = 0;
        return Create(Accounts, count, () =>
        {
            if (random.Next(2) == 0)
                last = random.Next(100) < 6 ? 0 : 1 + random.Next(Accounts - 1);
            return (last, random.Next(100) < 7 ? 1 : random.Next(Accounts));
        });
    }

    /// <summary>The order in a CSV file, from its first transfer on.</summary>
    /// <exception cref="UserErrorException">The file cannot be used.</exception>
    public static TransferOrder Recorded(string path, int countMax)
    {
        Dictionary<Address, int> numbers = [];
        List<(int From, int To)> transfers = [];
        foreach (Transfer transfer in CsvTransfers.Read(path).Transfers.Take(countMax))
        {
            // Number 0 is nobody's, and is paid by who pays themselves.
            int from = NumberOf(transfer.From);
            transfers.Add(Apart(from, NumberOf(transfer.To), otherwise: 0));
        }

        return new TransferOrder(numbers.Count + 1, [.. transfers]);

        int NumberOf(Address address)
        {
            numbers.TryAdd(address, numbers.Count + 1);
            return numbers[address];
        }
    }

    /// <summary>The same transfers in blocks of another size: the first of them.</summary>
    public TransferOrder Take(int count) => new(AccountCount, Transfers[..count]);

    private static TransferOrder Create(int accountCount, int count, Func<(int From, int To)> draw)
    {
        var transfers = new (int, int)[count];
        for (int i = 0; i < count; i++)
        {
            (int from, int to) = draw();
            transfers[i] = Apart(from, to, (from + 1) % accountCount);
        }

        return new TransferOrder(accountCount, transfers);
    }

    private static (int From, int To) Apart(int from, int to, int otherwise) => (from, from == to ? otherwise : to);
}
