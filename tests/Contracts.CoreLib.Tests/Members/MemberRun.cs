using System.Reflection;

namespace Contracts.Tests.Members;

/// <summary>The cases of one member.</summary>
/// <param name="ResultCount">In how many cases the base library gave a result, not an exception.</param>
/// <param name="Failure">The first difference; null: there is none.</param>
/// <param name="Hint">What kept cases from being made; empty where nothing did.</param>
/// <param name="HasGaps">True where <see cref="Gaps"/> excuse the core library from some cases.</param>
internal sealed record MemberRun(int ResultCount, string? Failure, string Hint, bool HasGaps)
{
    private const string Unsupported = "throws NotSupportedException";

    private static readonly string[] NumericTypes =
    [
        "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Int128", "UInt128", "Decimal",
            "Math",
        "Convert", "BitOperations", "BigInteger", "BinaryPrimitives", "BitConverter", "TimeSpan", "DateTime",
            "DateOnly",
        "TimeOnly",
    ];

    /// <summary>Runs the cases until one differs.</summary>
    public static MemberRun Of(MemberPair pair, int firstSeed, int caseCount)
    {
        int results = 0;
        string hint = "";
        bool hasGaps = false;
        for (int i = 0; i < caseCount; i++)
        {
            MemberCase one;
            try
            {
                one = new MemberCase(pair, (firstSeed * 1_000_003) + i);
            }
            catch (Exception exception) when (exception
                is NotSupportedException or ArgumentException or TargetInvocationException)
            {
                hint = exception.Message;
                continue;
            }

            string wanted = one.RunDotNet();
            string got = one.RunCore();
            bool isResult = !wanted.StartsWith("throws", StringComparison.Ordinal) || wanted == Unsupported;
            if (got == Unsupported && got != wanted && Gaps.Find(pair.Name, one.Arguments) is not null)
            {
                hasGaps = true;
                continue;
            }

            if (wanted != got)
                return new MemberRun(1, $"{one}:\n    .NET {wanted}\n    core {got}", "", hasGaps);
            results += isResult ? 1 : 0;
        }

        return new MemberRun(results, null, hint, hasGaps);
    }

    /// <summary>Whether large numbers are of interest to the member.</summary>
    public static bool IsNumeric(Type type) => NumericTypes.Contains(type.Name);
}
