namespace Contracts.Ledger.Tests.Executors;

/// <summary>Random blocks of one shape of conflicts. The seed is the whole reproduction.</summary>
internal static class BlockGenerator
{
    /// <summary>Transactions that mix all that a transaction can do to the state, over so many keys.</summary>
    public static SyntheticBlock Mixed(int seed, int transactionCount, int keyCount)
    {
        Random random = new(seed);
        var transactions = new Action<SyntheticTransaction>[transactionCount];
        for (int i = 0; i < transactionCount; i++)
        {
            int from = random.Next(keyCount);
            int to = random.Next(keyCount);
            int amount = random.Next(1, 50);
            transactions[i] = random.Next(8) switch
            {
                0 => transaction => transaction.Delete(from),
                1 => transaction => transaction.Set(from, amount),
                2 => transaction => SetIfAbsent(transaction, from, to),
                3 => transaction => FollowPointers(transaction, from, keyCount),
                4 => transaction => WriteWhereItPoints(transaction, from, keyCount),
                _ => transaction => Transfer(transaction, from, to, amount),
            };
        }

        return new SyntheticBlock(transactions);
    }

    /// <summary>Transfers between accounts; nothing is created and nothing lost.</summary>
    public static SyntheticBlock Transfers(int seed, int transactionCount, int accountCount)
    {
        Random random = new(seed);
        int[] lastOfSender = new int[accountCount];
        Array.Fill(lastOfSender, -1);
        int[] predecessors = new int[transactionCount];
        var transactions = new Action<SyntheticTransaction>[transactionCount];
        for (int i = 0; i < transactionCount; i++)
        {
            int from = random.Next(accountCount);
            int to = random.Next(accountCount);
            int amount = random.Next(1, 200);
            predecessors[i] = lastOfSender[from];
            lastOfSender[from] = i;
            transactions[i] = transaction => Transfer(transaction, from, to, amount);
        }

        return new SyntheticBlock(transactions) { Predecessor = index => predecessors[index] };
    }

    /// <summary>
    /// Additions, subtractions and reads of counters, most of them near the ends of the range, and values among them.
    /// </summary>
    public static SyntheticBlock Counters(int seed, int transactionCount, int counterCount)
    {
        Random random = new(seed);
        var transactions = new Action<SyntheticTransaction>[transactionCount];
        for (int i = 0; i < transactionCount; i++)
        {
            int from = random.Next(counterCount);
            int to = random.Next(counterCount);
            UInt128 amount = (UInt128)random.Next(60);
            transactions[i] = random.Next(12) switch
            {
                0 => transaction => transaction.Count(from),
                1 => transaction => transaction.Credit(from, UInt128.MaxValue - amount),
                2 => transaction => transaction.Debit(from, UInt128.MaxValue - (2 * amount)),
                3 => transaction => transaction.Revert(reverted => reverted.Credit(from, amount)),
                4 => transaction => CopyToValue(transaction, from, to),
                5 => transaction => CreditThenRead(transaction, from, to, amount),
                < 9 => transaction => transaction.Credit(to, amount),
                _ => transaction => Pay(transaction, from, to, amount),
            };
        }

        return new SyntheticBlock(transactions);
    }

    /// <summary>Payments between counters; nothing is created and nothing lost.</summary>
    public static SyntheticBlock Payments(int seed, int transactionCount, int counterCount)
    {
        Random random = new(seed);
        var transactions = new Action<SyntheticTransaction>[transactionCount];
        for (int i = 0; i < transactionCount; i++)
        {
            int from = random.Next(counterCount);
            int to = random.Next(4) == 0 ? 0 : random.Next(counterCount);
            UInt128 amount = (UInt128)random.Next(1, 400);
            transactions[i] = transaction => Pay(transaction, from, to, amount);
        }

        return new SyntheticBlock(transactions);
    }

    private static void Pay(SyntheticTransaction transaction, int from, int to, UInt128 amount)
    {
        if (transaction.Debit(from, amount) && !transaction.Credit(to, amount))
            transaction.Credit(from, amount);
    }

    private static void CopyToValue(SyntheticTransaction transaction, int counter, int key)
    {
        if (transaction.Get(key) % 2 == 0)
            transaction.Set(key, (long)(ulong)transaction.Count(counter) + transaction.Index);
        else
            transaction.Credit(counter, (UInt128)(ulong)(transaction.Get(key) & 63));
    }

    /// <summary>A counter that is first added to and then read, after another that what was added depends on.</summary>
    private static void CreditThenRead(SyntheticTransaction transaction, int counter, int other, UInt128 amount)
    {
        transaction.Credit(counter, amount);
        if (transaction.Debit(other, amount) && transaction.Count(counter) > 100)
            transaction.Debit(counter, 7);
    }

    private static void Transfer(SyntheticTransaction transaction, int from, int to, long amount)
    {
        long balance = transaction.Get(from);
        if (balance < amount)
            return;
        transaction.Set(from, balance - amount);
        transaction.Add(to, amount);
    }

    private static void SetIfAbsent(SyntheticTransaction transaction, int key, int other)
    {
        if (!transaction.Exists(key))
            transaction.Set(key, transaction.Index + transaction.Get(other));
    }

    /// <summary>Which keys are read depends on what was read.</summary>
    private static void FollowPointers(SyntheticTransaction transaction, int start, int keyCount)
    {
        long key = start;
        for (int step = 0; step < 4; step++)
            key = Math.Abs(transaction.Get((int)(key % keyCount)));
        transaction.Set(start, key + 1);
    }

    /// <summary>
    /// Which key is written depends on what was read, so that the write set changes between incarnations.
    /// </summary>
    private static void WriteWhereItPoints(SyntheticTransaction transaction, int pointer, int keyCount)
    {
        long target = Math.Abs(transaction.Get(pointer)) % keyCount;
        transaction.Set((int)target, transaction.Index);
        if (target % 3 == 0)
            transaction.Delete((int)((target + 1) % keyCount));
    }
}
