namespace Contracts.Cli.Scenarios;

/// <summary>How much each account needs beforehand, so that its transfers do not lack the amount.</summary>
internal static class FundingPlan
{
    /// <summary>
    /// The accounts that need funds, in the order of their first transfer, with the least that is enough. All funds
    /// together stay within 128 bits: a transfer that would exceed them, or whose amount was capped, is left unfunded
    /// and reverts when it runs.
    /// </summary>
    public static IReadOnlyList<(Address Account, UInt128 Amount)> For(IReadOnlyList<Transfer> transfers)
    {
        Dictionary<Address, UInt128> balances = [];
        Dictionary<Address, int> indexes = [];
        List<(Address Account, UInt128 Amount)> funds = [];
        UInt128 total = 0;
        foreach (Transfer transfer in transfers)
        {
            UInt128 balance = balances.GetValueOrDefault(transfer.From);
            UInt128 missing = balance < transfer.Value ? transfer.Value - balance : 0;
            if (transfer.IsCapped || missing > UInt128.MaxValue - total)
                continue;

            total += missing;
            Add(funds, indexes, transfer.From, missing);
            balances[transfer.From] = balance + missing - transfer.Value;
            balances[transfer.To] = balances.GetValueOrDefault(transfer.To) + transfer.Value;
        }

        return funds;
    }

    private static void Add(
        List<(Address Account, UInt128 Amount)> funds,
        Dictionary<Address, int> indexes,
        Address account,
        UInt128 amount)
    {
        if (amount == 0)
            return;
        if (indexes.TryAdd(account, funds.Count))
            funds.Add((account, amount));
        else
            funds[indexes[account]] = (account, funds[indexes[account]].Amount + amount);
    }
}
