using System.Globalization;

namespace Contracts.Tests;

/// <summary>
/// Members of string against those of .NET, on random texts over a small alphabet, where matches are frequent.
/// </summary>
public sealed class StringDifferentialTests
{
    private const int RoundCount = 1000;
    private const string Alphabet = "aAbB ,.1\u00E9\u0130\u03A3\t";

    [Fact]
    public void Search_RandomTexts_EqualsDotNet() => Rounds((random, seed) =>
    {
        string text = Text(random, 12);
        string value = Text(random, 3);
        char unit = Unit(random);
        int start = random.Next(-1, 14);
        int count = random.Next(-1, 14);
        StringComparison comparison = random.Next(2) == 0
            ? StringComparison.Ordinal
            : StringComparison.OrdinalIgnoreCase;
        string what = $"seed {seed}, text '{text}', value '{value}', start {start}, count {count}, {comparison}";
        Same.Result(() => text.IndexOf(unit), () => CoreLib.StringSearchMembers.IndexOf(text, unit), what);
        Same.Result(
            () => text.IndexOf(unit, start), () => CoreLib.StringSearchMembers.IndexOf(text, unit, start), what);
        Same.Result(
            () => text.IndexOf(unit, start, count),
            () => CoreLib.StringSearchMembers.IndexOf(text, unit, start, count),
            what);
        Same.Result(
            () => text.IndexOf(value, comparison),
            () => CoreLib.StringSearchMembers.IndexOf(text, value, comparison),
            what);
        Same.Result(
            () => text.IndexOf(value, start, comparison),
            () => CoreLib.StringSearchMembers.IndexOf(text, value, start, comparison),
            what);
        Same.Result(
            () => text.LastIndexOf(value, comparison),
            () => CoreLib.StringBackwardMembers.LastIndexOf(text, value, comparison),
            what);
        Same.Result(() => text.LastIndexOf(unit), () => CoreLib.StringBackwardMembers.LastIndexOf(text, unit), what);
        Same.Result(
            () => text.StartsWith(value, comparison),
            () => CoreLib.StringSearchMembers.StartsWith(text, value, comparison),
            what);
        Same.Result(
            () => text.EndsWith(value, comparison),
            () => CoreLib.StringSearchMembers.EndsWith(text, value, comparison),
            what);
        Same.Result(
            () => text.Contains(value, comparison),
            () => CoreLib.StringSearchMembers.Contains(text, value, comparison),
            what);
        Same.Result(
            () => text.IndexOfAny(value.ToCharArray()),
            () => CoreLib.StringSearchMembers.IndexOfAny(text, value.ToCharArray()),
            what);
    });

    [Fact]
    public void Parts_RandomTexts_EqualDotNet() => Rounds((random, seed) =>
    {
        string text = Text(random, 12);
        string value = Text(random, 3);
        int start = random.Next(-1, 14);
        int count = random.Next(-1, 14);
        char unit = Unit(random);
        string what = $"seed {seed}, text '{text}', value '{value}', start {start}, count {count}";
        Same.Result(() => text.Substring(start), () => CoreLib.StringMembers.Substring(text, start), what);
        Same.Result(
            () => text.Substring(start, count), () => CoreLib.StringMembers.Substring(text, start, count), what);
        Same.Result(() => text.Remove(start), () => CoreLib.StringMembers.Remove(text, start), what);
        Same.Result(() => text.Remove(start, count), () => CoreLib.StringMembers.Remove(text, start, count), what);
        Same.Result(() => text.Insert(start, value), () => CoreLib.StringMembers.Insert(text, start, value), what);
        Same.Result(() => text.PadLeft(count, unit), () => CoreLib.StringMembers.PadLeft(text, count, unit), what);
        Same.Result(() => text.PadRight(count, unit), () => CoreLib.StringMembers.PadRight(text, count, unit), what);
        Same.Result(
            () => text.ToCharArray(start, count), () => CoreLib.StringMembers.ToCharArray(text, start, count), what);
        Same.Result(() => text.Replace(unit, 'x'), () => CoreLib.StringMembers.Replace(text, unit, 'x'), what);
        Same.Result(
            () => text.Replace(value, "xy", StringComparison.Ordinal),
            () => CoreLib.StringMembers.Replace(text, value, "xy"),
            what);
        Same.Result(
            () => text.Replace(value, null, StringComparison.OrdinalIgnoreCase),
            () => CoreLib.StringMembers.Replace(text, value, null, StringComparison.OrdinalIgnoreCase),
            what);
        Same.Result(() => text.ToUpperInvariant(), () => CoreLib.StringMembers.ToUpperInvariant(text), what);
        Same.Result(() => text.ToLowerInvariant(), () => CoreLib.StringMembers.ToLowerInvariant(text), what);
        Same.Result(() => text.Trim(), () => CoreLib.StringTrimMembers.Trim(text), what);
        Same.Result(() => text.TrimStart(unit), () => CoreLib.StringTrimMembers.TrimStart(text, unit), what);
        Same.Result(
            () => text.TrimEnd(value.ToCharArray()),
            () => CoreLib.StringTrimMembers.TrimEnd(text, value.ToCharArray()),
            what);
    });

    [Fact]
    public void Split_RandomTexts_EqualsDotNet() => Rounds((random, seed) =>
    {
        string text = Text(random, 16);
        string separator = Text(random, 2);
        char[] units = Text(random, 3).ToCharArray();
        int count = random.Next(-1, 6);
        StringSplitOptions options = (StringSplitOptions)random.Next(0, 4);
        string what = $"seed {seed}, text '{text}', separator '{separator}', units '{new string(units)}', "
            + $"count {count}, {options}";
        Same.Result(
            () => text.Split(units, count, options),
            () => CoreLib.StringSplitMembers.Split(text, units, count, options),
            what);
        Same.Result(
            () => text.Split(separator, count, options),
            () => CoreLib.StringSplitMembers.Split(text, separator, count, options),
            what);
        Same.Result(
            () => text.Split([separator, ","], count, options),
            () => CoreLib.StringSplitMembers.Split(text, [separator, ","], count, options),
            what);
        Same.Result(() => text.Split(units), () => CoreLib.StringSplitMembers.Split(text, units), what);
        Same.Result(() => text.Split(','), () => CoreLib.StringSplitMembers.Split(text, ','), what);
    });

    [Fact]
    public void Comparison_RandomTexts_EqualsDotNet() => Rounds((random, seed) =>
    {
        string? left = random.Next(20) == 0 ? null : Text(random, 3);
        string? right = random.Next(20) == 0 ? null : Text(random, 3);
        string what = $"seed {seed}, '{left}' and '{right}'";
        Same.Result(
            () => Math.Sign(string.CompareOrdinal(left, right)),
            () => Math.Sign(CoreLib.StringOperators.CompareOrdinal(left, right)),
            what);
        Same.Result(
            () => Math.Sign(string.Compare(left, right, StringComparison.OrdinalIgnoreCase)),
            () => Math.Sign(CoreLib.StringOperators.Compare(left, right, StringComparison.OrdinalIgnoreCase)),
            what);
        Same.Result(
            () => string.Equals(left, right, StringComparison.OrdinalIgnoreCase),
            () => CoreLib.StringOperators.Equals(left, right, StringComparison.OrdinalIgnoreCase),
            what);
        Same.Result(() => left == right, () => CoreLib.StringOperators.op_Equality(left, right), what);
        Same.Result(
            () => string.IsNullOrWhiteSpace(left), () => CoreLib.StringOperators.IsNullOrWhiteSpace(left), what);
        Same.Result(
            () => string.Concat(left, right, left), () => CoreLib.StringOperators.Concat(left, right, left), what);
        Same.Result(
            () => string.Join(left, [right, left, right]),
            () => CoreLib.StringOperators.Join(left, [right, left, right]),
            what);
    });

    [Fact]
    public void Format_RandomFormats_EqualsDotNet() => Rounds((random, seed) =>
    {
        string[] pieces =
            ["{0}", "{1,6}", "{0,-5:D3}", "{2:N2}", "{{", "}}", "{", "}", "x", "{3}", "{0,}", "{0:}", " "];
        string format = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => pieces[random.Next(13)]));
        object?[] arguments = [random.Next(-50, 50), "text", random.Next(-100000, 100000) / 100m];
        Same.Result(
            () => string.Format(CultureInfo.InvariantCulture, format, arguments),
            () => CoreLib.StringOperators.Format(format, arguments),
            $"seed {seed}, format '{format}'");
    });

    [Fact]
    public void Character_EveryUnit_EqualsDotNet()
    {
        for (int i = 0; i <= char.MaxValue; i++)
        {
            char unit = (char)i;
            string what = $"unit U+{i:X4}";
            Assert.True(char.IsLetter(unit) == CoreLib.CharStatics.IsLetter(unit), what);
            Assert.True(char.IsDigit(unit) == CoreLib.CharStatics.IsDigit(unit), what);
            Assert.True(char.IsNumber(unit) == CoreLib.CharStatics.IsNumber(unit), what);
            Assert.True(char.IsUpper(unit) == CoreLib.CharStatics.IsUpper(unit), what);
            Assert.True(char.IsLower(unit) == CoreLib.CharStatics.IsLower(unit), what);
            Assert.True(char.IsWhiteSpace(unit) == CoreLib.CharStatics.IsWhiteSpace(unit), what);
            Assert.True(char.IsPunctuation(unit) == CoreLib.CharStatics.IsPunctuation(unit), what);
            Assert.True(char.IsSymbol(unit) == CoreLib.CharStatics.IsSymbol(unit), what);
            Assert.True(char.IsControl(unit) == CoreLib.CharStatics.IsControl(unit), what);
            Assert.True(char.IsSeparator(unit) == CoreLib.CharStatics.IsSeparator(unit), what);
            Assert.True(char.IsLetterOrDigit(unit) == CoreLib.CharStatics.IsLetterOrDigit(unit), what);
            Assert.True(char.IsAsciiLetter(unit) == CoreLib.CharStatics.IsAsciiLetter(unit), what);
            Assert.True(char.IsAsciiHexDigit(unit) == CoreLib.CharStatics.IsAsciiHexDigit(unit), what);
            Assert.True(char.IsSurrogate(unit) == CoreLib.CharStatics.IsSurrogate(unit), what);
            Assert.True(char.ToUpperInvariant(unit) == CoreLib.CharStatics.ToUpperInvariant(unit), what);
            Assert.True(char.ToLowerInvariant(unit) == CoreLib.CharStatics.ToLowerInvariant(unit), what);
        }
    }

    private static void Rounds(Action<Random, int> round)
    {
        for (int seed = 0; seed < RoundCount; seed++)
            round(new Random(seed), seed);
    }

    private static string Text(Random random, int lengthMax) =>
        string.Concat(Enumerable.Range(0, random.Next(lengthMax + 1)).Select(_ => Unit(random)));

    private static char Unit(Random random) => Alphabet[random.Next(Alphabet.Length)];
}
