namespace Contracts.Cli.Scenarios;

/// <summary>A generated workload: how many accounts and transfers, and how unevenly they meet.</summary>
/// <param name="SkewThousandths">The Zipf exponent in thousandths; 0 is even.</param>
/// <param name="ValueMax">Each amount is from 1 to this.</param>
internal sealed record GeneratorSettings(
    int Accounts, int Transactions, int SkewThousandths, ulong Seed, ulong ValueMax);
