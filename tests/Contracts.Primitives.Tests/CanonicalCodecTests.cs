using System.Globalization;
using System.Numerics;
using System.Text;

namespace Contracts.Primitives.Tests;

/// <summary>Properties of the codec on generated input. A failure names the seed, which reproduces it.</summary>
public sealed class CanonicalCodecTests
{
    private const int SeedCount = 2_000;

    private static readonly string[] Types =
    [
        "bool", "uint8", "int8", "uint16", "int16", "uint32", "int32", "uint64", "int64", "uint128", "int128", "char",
        "decimal", "string", "bytes", "address", "hash256",
    ];

    private static readonly string[] NumericTypes =
    [
        "uint8", "int8", "uint16", "int16", "uint32", "int32", "uint64", "int64", "uint128", "int128",
    ];

    public static TheoryData<string> AllTypes => [.. Types];

    public static TheoryData<string> OrderedTypes => [.. NumericTypes];

    [Theory, MemberData(nameof(AllTypes))]
    public void Bytes_ThatDecode_EncodeToThemselves(string type)
    {
        int accepted = 0;
        for (int seed = 0; seed < SeedCount; seed++)
        {
            byte[] bytes = GenerateEncodingLike(type, new Random(seed));
            string value;
            try
            {
                value = CodecByName.Decode(type, bytes);
            }
            catch (CanonicalFormatException)
            {
                continue;
            }

            accepted++;
            byte[] again = CodecByName.Encode(type, value);
            Assert.True(bytes.AsSpan().SequenceEqual(again), $"{type}, seed {seed}: {Convert.ToHexString(bytes)}");
        }

        Assert.True(accepted > SeedCount / 20, $"Only {accepted} of {SeedCount} byte strings were accepted.");
    }

    [Theory, MemberData(nameof(AllTypes))]
    public void Encoding_WithAByteMoreOrLess_IsRefused(string type)
    {
        for (int seed = 0; seed < 200; seed++)
        {
            byte[] bytes = CodecByName.Encode(type, CodecByName.Decode(type, GenerateValid(type, new Random(seed))));
            Assert.Throws<CanonicalFormatException>(() => CodecByName.Decode(type, [.. bytes, 0]));
            Assert.Throws<CanonicalFormatException>(() => CodecByName.Decode(type, bytes[..^1]));
        }
    }

    [Theory, MemberData(nameof(OrderedTypes))]
    public void ByteOrder_OfIntegers_IsNumericOrder(string type)
    {
        for (int seed = 0; seed < SeedCount; seed++)
        {
            Random random = new(seed);
            byte[] left = GenerateValid(type, random);
            byte[] right = GenerateValid(type, random);
            BigInteger leftValue = ParseOrdered(CodecByName.Decode(type, left));
            BigInteger rightValue = ParseOrdered(CodecByName.Decode(type, right));
            int expected = Math.Sign(leftValue.CompareTo(rightValue));
            Assert.True(Math.Sign(left.AsSpan().SequenceCompareTo(right)) == expected, $"{type}, seed {seed}");
        }
    }

    [Fact]
    public void ByteOrder_OfAddresses_IsTheirOrder()
    {
        for (int seed = 0; seed < SeedCount; seed++)
        {
            Random random = new(seed);
            byte[] left = GenerateValid("address", random);
            byte[] right = GenerateValid("address", random);
            int expected = Address.FromBytes(left, 0).CompareTo(Address.FromBytes(right, 0));
            Assert.True(Math.Sign(left.AsSpan().SequenceCompareTo(right)) == expected, $"seed {seed}");
        }
    }

    [Fact]
    public void String_WithAnyScalars_EncodesAsTheFrameworkDoes()
    {
        for (int seed = 0; seed < SeedCount; seed++)
        {
            string text = GenerateText(new Random(seed));
            CanonicalWriter writer = new(4);
            writer.WriteString(text);
            byte[] utf8 = Encoding.UTF8.GetBytes(text);
            Assert.True(writer.ToArray().AsSpan()[^utf8.Length..].SequenceEqual(utf8), $"seed {seed}: {text}");
            Assert.Equal(text, new CanonicalReader(writer.ToArray()).ReadString());
        }
    }

    [Fact]
    public void String_OfAnyTwoUnits_IsReadExactlyWhenTheFrameworkReadsIt()
    {
        UTF8Encoding strict = new(false, throwOnInvalidBytes: true);
        byte[] bytes = new byte[4];
        for (int seed = 0; seed < 200_000; seed++)
        {
            Random random = new(seed);
            bytes[0] = 3;
            for (int i = 1; i < 4; i++)
                bytes[i] = (byte)(random.Next(4) == 0 ? random.Next(256) : random.Next(0x80, 0x100));
            bool expected = Accepts(() => strict.GetString(bytes, 1, 3));
            bool actual = Accepts(() => new CanonicalReader(bytes).ReadString());
            Assert.True(expected == actual, $"seed {seed}: {Convert.ToHexString(bytes)}");
        }
    }

    [Fact]
    public void String_WithHalfAPair_HasNoEncoding()
    {
        // Not inline data: the runner's own transport would repair the text.
        string[] texts = ["\ud800", "\udc00", "a\ud83d", "\ude00\ud83d"];
        foreach (string text in texts)
            Assert.Throws<CanonicalFormatException>(() => new CanonicalWriter(16).WriteString(text));
    }

    [Fact]
    public void Decimal_WithAnyTrailingZeros_HasOneEncoding()
    {
        for (int seed = 0; seed < SeedCount; seed++)
        {
            Random random = new(seed);
            decimal value = new(random.Next(), random.Next(), 0, random.Next(2) == 0, (byte)random.Next(10));
            CanonicalWriter writer = new(32);
            writer.WriteDecimal(value);
            byte[] plain = writer.ToArray();
            writer.Reset();
            writer.WriteDecimal(value * 1.0000m);
            Assert.True(writer.ToArray().AsSpan().SequenceEqual(plain), $"seed {seed}: {value}");
            Assert.Equal(value, new CanonicalReader(plain).ReadDecimal());
        }
    }

    [Fact]
    public void Writer_AfterReset_ReusesItsBuffer()
    {
        CanonicalWriter writer = new(1);
        writer.WriteInt64(1);
        byte[] buffer = writer.Buffer;
        writer.Reset();
        writer.WriteInt64(2);
        Assert.Same(buffer, writer.Buffer);
        Assert.Equal(8, writer.Length);
    }

    [Fact]
    public void Reader_OfARange_StaysWithinIt()
    {
        CanonicalReader reader = new([]);
        reader.Reset([9, 1, 2, 9], 1, 2);
        Assert.Equal(0x0102, reader.ReadUInt16());
        Assert.Equal(0, reader.Remaining);
        Assert.Throws<CanonicalFormatException>(() => reader.ReadByte());
    }

    private static BigInteger ParseOrdered(string value) => BigInteger.Parse(value, CultureInfo.InvariantCulture);

    private static bool Accepts(Func<string> read)
    {
        try
        {
            read();
            return true;
        }
        catch (Exception exception) when (exception is CanonicalFormatException or DecoderFallbackException)
        {
            return false;
        }
    }

    private static string GenerateText(Random random)
    {
        StringBuilder text = new();
        int[] bounds = [0x80, 0x800, 0xD800, 0x11_0000];
        for (int i = random.Next(20); i > 0; i--)
        {
            int scalar = random.Next(bounds[random.Next(bounds.Length)]);
            if (Rune.IsValid(scalar))
                text.Append(new Rune(scalar).ToString());
        }

        return text.ToString();
    }

    /// <summary>Bytes that often are an encoding, and often are close to one.</summary>
    private static byte[] GenerateEncodingLike(string type, Random random)
    {
        byte[] bytes = GenerateValid(type, random);
        if (random.Next(2) == 0 && bytes.Length > 0)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static byte[] GenerateValid(string type, Random random)
    {
        CanonicalWriter writer = new(8);
        switch (type)
        {
            case "bool":
                writer.WriteBoolean(random.Next(2) == 0);
                return writer.ToArray();
            case "decimal":
                byte scale = (byte)random.Next(29);
                bool isNegative = random.Next(2) == 0;
                writer.WriteDecimal(new decimal(random.Next(), random.Next(), random.Next(), isNegative, scale));
                return writer.ToArray();
            case "string":
                writer.WriteString(GenerateText(random));
                return writer.ToArray();
            case "bytes":
                writer.WriteBytes(GenerateBytes(random.Next(300), random));
                return writer.ToArray();
            default:
                return GenerateBytes(FixedSize(type), random);
        }
    }

    private static byte[] GenerateBytes(int count, Random random)
    {
        byte[] bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static int FixedSize(string type) => type switch
    {
        "uint8" or "int8" => 1,
        "uint16" or "int16" or "char" => 2,
        "uint32" or "int32" => 4,
        "uint64" or "int64" => 8,
        "uint128" or "int128" => 16,
        "address" => Address.Size,
        "hash256" => Hash256.Size,
        _ => throw new ArgumentException($"'{type}' has no fixed size.", nameof(type)),
    };
}
