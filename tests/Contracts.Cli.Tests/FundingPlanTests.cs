using Contracts.Cli.Scenarios;

namespace Contracts.Cli.Tests;

public sealed class FundingPlanTests
{
    private static readonly Address A = AccountNames.Resolve("a");
    private static readonly Address B = AccountNames.Resolve("b");
    private static readonly Address C = AccountNames.Resolve("c");

    [Fact]
    public void For_MoneyThatCameIn_IsSpentBeforeFundsAreNeeded()
    {
        Transfer[] transfers = [new(A, B, 10), new(B, C, 4), new(B, A, 9), new(A, C, 12)];

        Assert.Equal([(A, (UInt128)13), (B, (UInt128)3)], FundingPlan.For(transfers));
    }

    [Fact]
    public void For_ZeroAmounts_NeedsNothing() => Assert.Empty(FundingPlan.For([new(A, B, 0), new(B, B, 0)]));

    [Fact]
    public void For_CappedAmount_IsLeftUnfunded()
    {
        Transfer[] transfers = [new(A, B, UInt128.MaxValue, IsCapped: true), new(A, C, 5)];

        Assert.Equal([(A, (UInt128)5)], FundingPlan.For(transfers));
    }

    [Fact]
    public void For_TotalBeyond128Bits_LeavesOutWhatDoesNotFit()
    {
        UInt128 half = UInt128.MaxValue / 2;
        Transfer[] transfers = [new(A, C, half), new(B, C, half), new(A, B, 2), new(B, A, 1)];

        Assert.Equal([(A, half), (B, half + 1)], FundingPlan.For(transfers));
    }
}
