using System.Globalization;
using System.Reflection;

namespace Contracts.Tests.Members;

/// <summary>
/// Every public member of the core library, found by reflection, is called with generated arguments on both sides:
/// results, exceptions, and what became of the receiver and of the arguments must be the same.
/// </summary>
/// <remarks>
/// <c>CONTRACTS_MEMBER_CASES</c> sets the number of cases for each member, <c>CONTRACTS_MEMBER_SEED</c> the first seed.
/// A member that no case covers has a test of its own, which <see cref="HandWritten"/> names.
/// </remarks>
public sealed class MemberDifferentialTests
{
    private const int DefaultCaseCount = 40;
    private const int CoveredMin = 600;

    private static readonly IReadOnlyList<MemberPair> Pairs = MemberPairs.Find(out Orphans);

    private static readonly IReadOnlyList<string> Orphans;

    [Fact]
    public void Member_OfTheLibrary_HasACounterpart() => Assert.True(Orphans.Count == 0, string.Join('\n', Orphans));

    [Fact]
    public void Member_GeneratedArguments_EqualsDotNet()
    {
        int caseCount = Setting("CONTRACTS_MEMBER_CASES", DefaultCaseCount);
        int firstSeed = Setting("CONTRACTS_MEMBER_SEED", 0);
        List<string> failures = [];
        List<string> uncovered = [];
        List<string> refusing = [];
        int covered = 0;
        foreach (MemberPair pair in Pairs)
        {
            if (HandWritten.Find(pair) is not null)
                continue;
            MemberRun run = TextHost.Run(() => MemberRun.Of(pair, firstSeed, caseCount));
            if (run.Failure is not null)
                failures.Add(run.Failure);
            if (run.HasGaps)
                refusing.Add(pair.Name);
            if (run.ResultCount == 0)
                uncovered.Add($"{pair.Name}: {run.Hint}");
            else
                covered++;
        }

        Assert.True(failures.Count == 0, $"{failures.Count} differ:\n{string.Join('\n', failures)}");
        Assert.Empty(Gaps.Unused(refusing));
        Assert.True(uncovered.Count == 0, $"{uncovered.Count} are not covered:\n{string.Join('\n', uncovered)}");
        Assert.True(covered >= CoveredMin, $"{covered} members are covered.");
    }

    /// <summary>Static fields, for which properties stand.</summary>
    [Fact]
    public void StaticField_OfAReplacedType_EqualsDotNet()
    {
        foreach ((FieldInfo field, MethodInfo getter) in MemberPairs.StaticFields)
        {
            string wanted = Outcome.Show(field.GetValue(null));
            string got = TextHost.Run(() => Outcome.Show(getter.Invoke(null, [])));
            Assert.True(wanted == got, $"{field.DeclaringType}.{field.Name}: .NET {wanted}, core {got}");
        }
    }

    [Fact]
    public void HandWritten_NamesOnlyMembersAndTestsThatAre() => Assert.Empty(HandWritten.Mistakes(Pairs));

    private static int Setting(string name, int otherwise) =>
        Environment.GetEnvironmentVariable(name) is { } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : otherwise;
}
