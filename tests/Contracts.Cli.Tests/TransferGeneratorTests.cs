using System.Security.Cryptography;
using System.Text;
using Contracts.Cli.Scenarios;

namespace Contracts.Cli.Tests;

public sealed class TransferGeneratorTests
{
    private static readonly GeneratorSettings Settings = new(50, 1_000, 900, 42, 10);

    [Fact]
    public void Generate_SameSeed_GivesTheSameTransfersOnEveryMachine()
    {
        StringBuilder text = new();
        foreach (Transfer transfer in TransferGenerator.Generate(Settings).Transfers)
            text.Append(null, $"{transfer.From} {transfer.To} {transfer.Value}\n");

        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        Assert.Equal("604d7925b458af3495908a450059ebce6c6fa56d96b5d56a52977dabf80eb1dc", hash);
    }

    [Fact]
    public void Generate_OtherSeed_GivesOtherTransfers()
    {
        Assert.NotEqual(
            TransferGenerator.Generate(Settings).Transfers,
            TransferGenerator.Generate(Settings with { Seed = 43 }).Transfers);
    }

    [Fact]
    public void Generate_TwoAccounts_NeverPaysItself()
    {
        TransferBlocks blocks = TransferGenerator.Generate(Settings with { Accounts = 2, SkewThousandths = 2000 });

        Assert.All(blocks.Transfers, transfer => Assert.NotEqual(transfer.From, transfer.To));
        Assert.All(blocks.Transfers, transfer => Assert.InRange((int)transfer.Value, 1, 10));
    }
}
