using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Contracts.Cli.Scenarios;

/// <summary>
/// Makes transfers between accounts of which few are busy and many are not. The seed decides everything.
/// </summary>
internal static class TransferGenerator
{
    public const int AccountCountMax = 1_000_000;
    public const int TransactionCountMax = 5_000_000;

    public static TransferBlocks Generate(GeneratorSettings settings)
    {
        Address[] accounts = [.. Enumerable.Range(0, settings.Accounts).Select(AccountAddress)];
        ZipfDistribution ranks = new(settings.Accounts, settings.SkewThousandths);
        SplitMix64 random = new(settings.Seed);
        TransferBlocks result = new();
        for (int i = 0; i < settings.Transactions; i++)
        {
            int from = ranks.Next(random);
            int to = ranks.Next(random);

            // Nobody pays himself: the neighbour gets it.
            if (to == from)
                to = (to + 1) % accounts.Length;
            result.Add(new Transfer(accounts[from], accounts[to], 1 + random.Below(settings.ValueMax)));
        }

        return result;
    }

    /// <summary>The address of the account of a rank.</summary>
    private static Address AccountAddress(int rank)
    {
        Span<byte> seed = stackalloc byte[24];
        "generated account 00"u8.CopyTo(seed);
        BinaryPrimitives.WriteInt32BigEndian(seed[20..], rank);
        return Address.FromBytes(SHA256.HashData(seed), 0);
    }
}
