using System.Globalization;

namespace Contracts.Tests;

/// <summary>Numbers as text and back, and the arithmetic that is not an operator, against .NET.</summary>
public sealed class NumberDifferentialTests
{
    private const int RoundCount = 1500;
    private const int CustomFormatCount = 4000;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private static readonly string?[] Formats =
    [
        null, "", "D", "D7", "d2", "X", "x4", "X12", "N", "N0", "n3", "F", "F0", "F4", "G", "P1", "B", "b9", "Z",
        "C", "c0", "C3", "E", "e0", "E12", "G0", "G1", "g5", "G20", "0.00", "#,##0", "0.00%", "0;(0);zero",
    ];

    [Fact]
    public void Integer_RandomFormats_EqualsDotNet()
    {
        for (int seed = 0; seed < RoundCount; seed++)
        {
            Random random = new(seed);
            string? format = Formats[random.Next(Formats.Length)];
            UInt128 bits = RandomBits(random);
            string what = $"seed {seed}, bits {bits}, format '{format}'";
            int int32 = (int)(uint)bits;
            long int64 = (long)(ulong)bits;
            ulong uint64 = (ulong)bits;
            short int16 = (short)(ushort)bits;
            byte uint8 = (byte)bits;
            Int128 int128 = (Int128)bits;
            Same.Result(
                () => int32.ToString(format, Invariant), () => CoreLib.Int32Members.ToString(ref int32, format), what);
            Same.Result(
                () => int64.ToString(format, Invariant), () => CoreLib.Int64Members.ToString(ref int64, format), what);
            Same.Result(
                () => uint64.ToString(format, Invariant),
                () => CoreLib.UInt64Members.ToString(ref uint64, format),
                what);
            Same.Result(
                () => int16.ToString(format, Invariant), () => CoreLib.Int16Members.ToString(ref int16, format), what);
            Same.Result(
                () => uint8.ToString(format, Invariant), () => CoreLib.ByteMembers.ToString(ref uint8, format), what);
            Same.Result(
                () => int128.ToString(format, Invariant),
                () => CoreLib.Int128Members.ToString(ref int128, format),
                what);
            Same.Result(
                () => bits.ToString(format, Invariant), () => CoreLib.UInt128Members.ToString(ref bits, format), what);
        }
    }

    [Fact]
    public void Integer_RandomTexts_ParsesAsDotNet()
    {
        for (int seed = 0; seed < RoundCount; seed++)
        {
            Random random = new(seed);
            string text = RandomNumberText(random);
            NumberStyles style = random.Next(3) switch
            {
                0 => NumberStyles.Integer,
                1 => NumberStyles.HexNumber,
                _ => NumberStyles.Integer | NumberStyles.AllowThousands,
            };
            string what = $"seed {seed}, text '{text}', {style}";
            Same.Result(() => int.Parse(text, style, Invariant), () => CoreLib.Int32Statics.Parse(text, style), what);
            Same.Result(() => uint.Parse(text, style, Invariant), () => CoreLib.UInt32Statics.Parse(text, style), what);
            Same.Result(() => long.Parse(text, style, Invariant), () => CoreLib.Int64Statics.Parse(text, style), what);
            Same.Result(() => sbyte.Parse(text, style, Invariant), () => CoreLib.SByteStatics.Parse(text, style), what);
            Same.Result(
                () => ushort.Parse(text, style, Invariant), () => CoreLib.UInt16Statics.Parse(text, style), what);
            Same.Result(
                () => Int128.Parse(text, style, Invariant), () => CoreLib.Int128Statics.Parse(text, style), what);
            Same.Result(
                () => UInt128.Parse(text, style, Invariant), () => CoreLib.UInt128Statics.Parse(text, style), what);
            Same.Result(
                () => int.TryParse(text, style, Invariant, out int value) ? value : -7,
                () => CoreLib.Int32Statics.TryParse(text, style, null, out int value) ? value : -7,
                what);
        }
    }

    [Fact]
    public void Decimal_RandomValues_FormatsRoundsAndParsesAsDotNet()
    {
        string?[] formats =
            [null, "F0", "F2", "F6", "N2", "N0", "P2", "G", "D", "X", "C", "C0", "E", "e3", "G0", "G7", "g1", "G29"];
        for (int seed = 0; seed < RoundCount; seed++)
        {
            Random random = new(seed);
            decimal value = RandomDecimal(random);
            string? format = formats[random.Next(formats.Length)];
            int decimals = random.Next(-1, 30);
            MidpointRounding mode = (MidpointRounding)random.Next(0, 6);
            string what = $"seed {seed}, value {value.ToString(Invariant)}, format '{format}', {decimals}, {mode}";
            Same.Result(() => value.ToString(Invariant), () => CoreLib.DecimalMembers.ToString(ref value), what);
            Same.Result(
                () => value.ToString(format, Invariant),
                () => CoreLib.DecimalMembers.ToString(ref value, format),
                what);
            Same.Result(
                () => decimal.Round(value, decimals, mode),
                () => CoreLib.DecimalStatics.Round(value, decimals, mode),
                what);
            string text = value.ToString(Invariant)
                + (random.Next(2) == 0 ? "" : random.Next(1000).ToString(Invariant));
            Same.Result(
                () => decimal.Parse(text, Invariant), () => CoreLib.DecimalStatics.Parse(text), what + " " + text);
            string other = RandomNumberText(random).Replace("7", ".", StringComparison.Ordinal);
            Same.Result(
                () => decimal.Parse(other, Invariant), () => CoreLib.DecimalStatics.Parse(other), what + " " + other);
            decimal twin = value + 0.00m;
            Same.Result(
                () => true, () => CoreLib.DecimalParts.HashOf(value) == CoreLib.DecimalParts.HashOf(twin), what);
        }
    }

    [Fact]
    public void Bits_RandomValues_EqualDotNet()
    {
        for (int seed = 0; seed < RoundCount; seed++)
        {
            UInt128 bits = RandomBits(new Random(seed));
            ulong uint64 = (ulong)bits;
            int int32 = (int)(uint)bits;
            short int16 = (short)(ushort)bits;
            string what = $"seed {seed}, bits {bits}";
            Same.Result(() => ulong.PopCount(uint64), () => CoreLib.UInt64Statics.PopCount(uint64), what);
            Same.Result(
                () => ulong.LeadingZeroCount(uint64), () => CoreLib.UInt64Statics.LeadingZeroCount(uint64), what);
            Same.Result(() => int.LeadingZeroCount(int32), () => CoreLib.Int32Statics.LeadingZeroCount(int32), what);
            Same.Result(() => int.TrailingZeroCount(int32), () => CoreLib.Int32Statics.TrailingZeroCount(int32), what);
            Same.Result(() => int.PopCount(int32), () => CoreLib.Int32Statics.PopCount(int32), what);
            Same.Result(() => int.IsPow2(int32), () => CoreLib.Int32Statics.IsPow2(int32), what);
            Same.Result(() => short.LeadingZeroCount(int16), () => CoreLib.Int16Statics.LeadingZeroCount(int16), what);
            Same.Result(
                () => UInt128.LeadingZeroCount(bits), () => CoreLib.UInt128Statics.LeadingZeroCount(bits), what);
            Same.Result(
                () => UInt128.TrailingZeroCount(bits), () => CoreLib.UInt128Statics.TrailingZeroCount(bits), what);
            Same.Result(() => UInt128.PopCount(bits), () => CoreLib.UInt128Statics.PopCount(bits), what);
            Same.Result(() => short.Abs(int16), () => CoreLib.Int16Statics.Abs(int16), what);
            Same.Result(() => System.Math.Abs(int32), () => CoreLib.Math.Abs(int32), what);
            Same.Result(() => int.DivRem(int32, int16), () => CoreLib.Int32Statics.DivRem(int32, int16), what);
        }
    }

    [Theory]
    [InlineData("True")]
    [InlineData(" fALSE \0")]
    [InlineData("yes")]
    [InlineData("")]
    [InlineData("\0true")]
    public void Boolean_Texts_ParseAsDotNet(string text) =>
        Same.Result(() => bool.Parse(text), () => CoreLib.BooleanStatics.Parse(text), $"text '{text}'");

    private static UInt128 RandomBits(Random random)
    {
        UInt128 bits = new((ulong)random.NextInt64(long.MinValue, long.MaxValue), (ulong)random.NextInt64());
        return random.Next(4) switch
        {
            0 => bits,
            1 => bits >> random.Next(1, 128),
            2 => UInt128.MaxValue << random.Next(0, 128),
            _ => (UInt128)random.Next(0, 300),
        };
    }

    [Fact]
    public void CustomFormat_RandomFormatsAndNumbers_EqualsDotNet()
    {
        for (int seed = 0; seed < CustomFormatCount; seed++)
        {
            Random random = new(seed);
            string format = RandomFormat(random);
            int int32 = RandomSmall(random);
            long int64 = (long)int32 * RandomSmall(random);
            decimal number = random.Next(2) == 0 ? RandomDecimal(random) : int64 / 1_000_000m;
            System.Numerics.BigInteger big = new System.Numerics.BigInteger(int64) * int64 * int32;
            CoreLib.BigInteger ours = CoreLib.BigIntegerText.Parse(big.ToString("D", Invariant), NumberStyles.Integer);
            string decimals = number.ToString(Invariant);
            string what = $"seed {seed}, format '{format}', numbers {int32}, {int64}, {decimals}, {big}";
            Same.Result(
                () => int32.ToString(format, Invariant), () => CoreLib.Int32Members.ToString(ref int32, format), what);
            Same.Result(
                () => int64.ToString(format, Invariant), () => CoreLib.Int64Members.ToString(ref int64, format), what);
            Same.Result(
                () => number.ToString(format, Invariant),
                () => CoreLib.DecimalMembers.ToString(ref number, format),
                what);
            Same.Result(() => big.ToString(format, Invariant), () => ours.ToString(format), what);
        }
    }

    private static int RandomSmall(Random random) => random.Next(4) switch
    {
        0 => random.Next(-1, 2),
        1 => random.Next(-1000, 1000),
        2 => random.Next(-1_000_000, 1_000_000),
        _ => random.Next(int.MinValue, int.MaxValue),
    };

    // Mostly of what formats are made of, in any order: what a strange one gives is the base library's behaviour, too.
    private static string RandomFormat(Random random)
    {
        string[] usual =
        [
            "0.00", "#,##0", "#,##0.00", "0.00%", "#.##", "0000", "0,0", "#,#", "0.0,,", "#,##0.00;(#,##0.00)",
            "0;-0;zero", "0.###E+0", "00.0e-00", "#;#;", "'n='0", "0.0\u2030", "$#,##0.00;;-",
        ];
        string[] parts =
        [
            "0", "0", "0", "#", "#", "#", ",", ".", ";", "%", "\u2030", "E0", "e+00", "E-0", "E", "e+", "'a;0'", "\"b",
            "\\;", "\\", " ", "-", "$", "x", "00", "##", "#,", "\0", "'",
        ];
        if (random.Next(2) == 0)
            return usual[random.Next(usual.Length)];
        int count = random.Next(1, 9);
        return string.Concat(Enumerable.Range(0, count).Select(_ => parts[random.Next(parts.Length)]));
    }

    private static decimal RandomDecimal(Random random)
    {
        UInt128 bits = RandomBits(random);
        return new decimal(
            (int)(uint)bits, (int)(uint)(bits >> 32), (int)(uint)(bits >> 64),
            random.Next(2) == 0, (byte)random.Next(29));
    }

    private static string RandomNumberText(Random random)
    {
        string digits = RandomBits(random).ToString(random.Next(3) == 0 ? "X" : "D", Invariant);
        string[] before = ["", "", "", "-", "+", " ", "\t-", "x", "\u2212", " +", "--"];
        string[] after = ["", "", "", " ", "\0", "-", ",", ",5", "\v ", "q"];
        return before[random.Next(before.Length)] + digits + after[random.Next(after.Length)];
    }
}
