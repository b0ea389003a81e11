using Contracts.Bytecode.Linking;

namespace Contracts.Bytecode.Tests.Linking;

/// <summary>Casts and tests that would say something else than in .NET are refused; their like, which say the same, are
/// not.</summary>
public sealed class CastFindingTests
{
    /// <summary>In .NET a list of arrays is a sequence of sequences.</summary>
    [Theory]
    [InlineData("value is IEnumerable<IEnumerable<int>>")]
    [InlineData("((IEnumerable<int>[])value).Length > 0")]
    [InlineData("value is IReadOnlyList<IEnumerable<char>[]>")]
    [InlineData("value is Func<IEnumerable<int>>")]
    [InlineData("value is Func<string, int> && new Func<IEnumerable<char>, int>(_ => 1)(\"\") == 1")]
    [InlineData("Is<IEnumerable<IEnumerable<int>>>(value)")]
    [InlineData("IsOf<IEnumerable<int>>(value)")]
    [InlineData("new Box<IList<int>>().Holds(value)")]
    [InlineData("new[] { value }.OfType<IEnumerable<string[]>>().Any() && Is<IList<IList<string>>>(value)")]
    [InlineData("value is object[] && new IEnumerable<int>[1].Length == 1")]
    [InlineData("((object[])new IEnumerable<int>[1]).Length == 1")]
    [InlineData("((IList<object>)new IEnumerable<int>[1]).Count == 1")]
    [InlineData("value is IComparable[]")]
    public void Cast_OfWhatMayHoldArrays_IsRefused(string test) => AssertRefused(test, "sequences");

    /// <summary>In .NET numbers and texts have these interfaces.</summary>
    [Theory]
    [InlineData("value is IComparable")]
    [InlineData("value is IFormattable")]
    [InlineData("value is IComparable<int>")]
    [InlineData("((IEquatable<string>)value).Equals(\"a\")")]
    [InlineData("Is<IComparable<decimal>>(value)")]
    [InlineData("new[] { value }.OfType<IComparable>().Any()")]
    public void Cast_ToWhatNumbersAreInDotNet_IsRefused(string test) => AssertRefused(test, "where T : IComparable<T>");

    /// <summary>An array would be one, but of what is not said.</summary>
    [Theory]
    [InlineData("new[] { value }.OfType<System.Collections.IEnumerable>().Any()")]
    [InlineData("Is<System.Collections.IEnumerable>(value)")]
    public void CastOfTypeParameter_ToSequenceOfAnything_IsRefused(string test) =>
        AssertRefused(test, "IEnumerable<int>");

    [Theory]
    [InlineData("value is List<IEnumerable<int>>")]
    [InlineData("value is IEnumerable<List<int>>")]
    [InlineData("value is Func<string, int>")]
    [InlineData("value is object[]")]
    [InlineData("value is IComparable<Money> or IEquatable<Money>")]
    [InlineData("Is<IEnumerable<int>>(value) && IsOf<int>(value)")]
    [InlineData("Is<Dictionary<string, IEnumerable<int>>>(value)")]
    public void Cast_ThatSaysTheSame_Links(string test)
    {
        LinkResult result = LinkProbe.Link(Program(test));

        Assert.True(result.IsLinked, string.Join('\n', result.Findings));
    }

    private static void AssertRefused(string test, string instead)
    {
        LinkResult result = LinkProbe.Link(Program(test));

        Assert.False(result.IsLinked);
        Assert.All(result.Findings, finding => Assert.Equal(RuleIds.ForbiddenSignature, finding.RuleId));
        Assert.All(result.Findings, finding => Assert.NotNull(finding.Source));
        Assert.Contains(
            result.Findings, finding => finding.Message.Contains(instead, StringComparison.Ordinal));
    }

    private static string Program(string test) => $$"""
        static class Program
        {
            public static string Run() => Test(new int[1]).ToString();

            static bool Test(object value) => {{test}};

            static bool Is<T>(object value) => value is T;

            static bool IsOf<T>(object value) => value is IEnumerable<T>;

            sealed class Box<T>
            {
                public bool Holds(object value) => value is T[];
            }

            readonly record struct Money(long Cents) : IComparable<Money>
            {
                public int CompareTo(Money other) => Cents.CompareTo(other.Cents);
            }
        }
        """;
}
