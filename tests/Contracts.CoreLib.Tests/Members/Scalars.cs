using System.Globalization;
using System.Reflection;

namespace Contracts.Tests.Members;

/// <summary>Numbers, units and texts, with the odd ones among them.</summary>
internal static class Scalars
{
    // Of these a large number asks for memory or time, not for a result.
    private static readonly string[] SizeNames =
    [
        "capacity", "initialCapacity", "count", "repeatCount", "totalWidth", "newSize", "length", "size", "exponent",
        "maxCapacity", "shift", "shiftAmount", "digits", "decimals",
    ];

    private static readonly string[] NumberFormats =
        ["", "D", "D7", "X", "x4", "N", "N0", "n3", "F", "F0", "F4", "G", "P1", "P", "B", "R", "Z", "E2", "0.00",
            "#,##0.##", "0%;(0);-", "C", "G5"];

    private static readonly string[] TimeFormats =
    [
        "yyyy-MM-dd", "HH:mm:ss", "d", "D", "f", "F", "g", "G", "m", "o", "r", "s", "t", "T", "u", "y", "c",
            "yyyy-MM-dd HH:mm",
        "ddd d MMM yy h:mm tt", "fff", "ss.FFF", "'at' HH", "%d", "Q", "yyyyMMdd", "dd/MM/yyyy", "K",
    ];

    /// <summary>A value of a scalar type.</summary>
    public static bool TryCreate(
        Type type, Random random, bool isNumeric, ParameterInfo? parameter, string timeFormat, out object? value)
    {
        bool isSize = SizeNames.Contains(parameter?.Name) || PartOf(random, parameter?.Name) is not null;
        bool isLarge = isNumeric && !isSize && random.Next(3) == 0;
        UInt128 bits = isLarge ? Bits(random) : unchecked((UInt128)(Int128)Small(random, parameter, isSize));
        value = type.Name switch
        {
            "Boolean" => random.Next(2) == 0,
            "Char" => Unit(random, parameter),
            "SByte" => unchecked((sbyte)bits),
            "Byte" => unchecked((byte)bits),
            "Int16" => unchecked((short)bits),
            "UInt16" => unchecked((ushort)bits),
            "Int32" => unchecked((int)bits),
            "UInt32" => unchecked((uint)bits),
            "Int64" => unchecked((long)bits),
            "UInt64" => unchecked((ulong)bits),
            "Int128" => unchecked((Int128)bits),
            "UInt128" => bits,
            "Decimal" => Money(random),
            "String" => TextFor(random, parameter, timeFormat),
            _ => null,
        };
        return value is not null;
    }

    /// <summary>A format in which times are read.</summary>
    public static string TimeFormat(Random random)
    {
        string[] formats = ["yyyy-MM-dd", "yyyyMMdd", "dd/MM/yyyy", "HH:mm:ss", "HH:mm", "yyyy-MM-dd HH:mm",
            "HH:mm:ss.fff"];
        return formats[random.Next(formats.Length)];
    }

    /// <summary>A short text of letters that meet each other, digits, white space and units beyond ASCII.</summary>
    public static string Text(Random random)
    {
        const string Units = "aabbABc 12,;\t\n.é€\uD83D\uDE00\uDE00ſİ";
        return string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Units[random.Next(Units.Length)]));
    }

    /// <summary>A length of time, now and then the longest.</summary>
    public static long Ticks(Random random) => random.Next(8) switch
    {
        0 => random.Next(2) == 0 ? long.MinValue : long.MaxValue,
        1 => random.NextInt64(),
        _ => random.NextInt64(-4_000_000, 4_000_000) * random.Next(1, 10_000_000),
    };

    /// <summary>A moment, now and then the first or the last.</summary>
    public static long Moment(Random random) => random.Next(10) switch
    {
        0 => 0,
        1 => DateTime.MaxValue.Ticks,
        2 => random.NextInt64(DateTime.MaxValue.Ticks),
        3 => random.NextInt64(3_650_000) * TimeSpan.TicksPerDay,
        _ => 630_000_000_000_000_000 + (random.NextInt64(20_000) * TimeSpan.TicksPerDay) + random.Next(),
    };

    private static int Small(Random random, ParameterInfo? parameter, bool isSize)
    {
        if (random.Next(8) > 0 && PartOf(random, parameter?.Name) is { } part)
            return part;
        if (random.Next(8) > 0)
            return random.Next(2) == 0 ? random.Next(3) : random.Next(-2, 11);
        return isSize ? random.Next(-30, 70) : random.Next(-100, 1000);
    }

    // What is valid by its name.
    private static int? PartOf(Random random, string? name) => name switch
    {
        "year" => random.Next(3) == 0 ? random.Next(1, 10_000) : random.Next(1990, 2040),
        "month" => random.Next(1, 13),
        "day" => random.Next(1, 30),
        "hour" => random.Next(24),
        "minute" or "second" => random.Next(60),
        "millisecond" or "microsecond" => random.Next(1000),
        "fromBase" or "toBase" => random.Next(4) switch { 0 => 2, 1 => 8, 2 => 10, _ => 16 },
        _ => null,
    };

    private static UInt128 Bits(Random random)
    {
        UInt128 bits = new((ulong)random.NextInt64(long.MinValue, long.MaxValue), (ulong)random.NextInt64());
        return random.Next(3) switch
        {
            0 => bits >> random.Next(128),
            1 => ~(bits >> random.Next(128)),
            _ => (UInt128.One << random.Next(128)) - (UInt128)(uint)random.Next(2),
        };
    }

    private static char Unit(Random random, ParameterInfo? parameter) => random.Next(6) switch
    {
        > 1 when parameter?.Name == "highSurrogate" => (char)random.Next(0xD800, 0xDC00),
        > 1 when parameter?.Name == "lowSurrogate" => (char)random.Next(0xDC00, 0xE000),
        0 => (char)random.Next(0x10000),
        1 => (char)random.Next(0xD800, 0xE000),
        _ => "aAbB 1,.é\n"[random.Next(10)],
    };

    private static decimal Money(Random random) => random.Next(5) switch
    {
        0 => new decimal(random.Next(), random.Next(), random.Next(), random.Next(2) == 0, (byte)random.Next(29)),
        1 => random.Next(-9, 9) + 0.5m,
        2 => random.Next(2) == 0 ? decimal.MaxValue : -0.0m,
        _ => random.Next(-100_000, 100_000) / 100m,
    };

    /// <summary>A text of the kind that the parameter wants.</summary>
    public static string TextFor(Random random, ParameterInfo? parameter, string timeFormat)
    {
        Type? owner = parameter?.Member.DeclaringType;
        bool isTime = owner?.Name is "DateTime" or "DateOnly" or "TimeOnly" or "TimeSpan";
        bool isParse = parameter?.Member.Name.Contains("Parse", StringComparison.Ordinal) == true
            || owner?.Name == "Convert";
        return parameter?.Name switch
        {
            "format" when isTime => random.Next(3) == 0 ? TimeFormats[random.Next(TimeFormats.Length)] : timeFormat,
            "format" when parameter.Member.Name.Contains("Format", StringComparison.Ordinal) => Composite(random),
            "format" => NumberFormats[random.Next(NumberFormats.Length)],
            "s" when isTime => TimeText(random, timeFormat),
            "s" when owner == typeof(char) && random.Next(2) == 0 => Unit(random, parameter).ToString(),
            "value" when parameter.Member.Name == "ToChar" && random.Next(2) == 0 =>
                Unit(random, parameter).ToString(),
            _ when isParse => NumberLike(random),
            _ => Text(random),
        };
    }

    private static string Composite(Random random)
    {
        string[] parts = ["{0}", "{1,5}", "{0:N2}", "{{", "}}", "x", "{2,-4:X}", "{", "}", "{3}"];
        return string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => parts[random.Next(parts.Length)]));
    }

    private static string TimeText(Random random, string format)
    {
        string text = new DateTime(Moment(random)).ToString(format, CultureInfo.InvariantCulture);
        return random.Next(4) == 0 ? text.Insert(random.Next(text.Length), "9") : text;
    }

    private static string NumberLike(Random random)
    {
        const string Units = "0123456789abf-+, .x\0";
        string plain = random.Next(4) switch
        {
            0 => Bits(random).ToString(CultureInfo.InvariantCulture),
            1 => random.Next(-150, 300).ToString(CultureInfo.InvariantCulture),
            2 => Money(random).ToString(CultureInfo.InvariantCulture),
            _ => random.Next(2) == 0 ? "true" : "AbC=",
        };
        return random.Next(3) == 0
            ? plain.Insert(random.Next(plain.Length), Units[random.Next(Units.Length)].ToString()) : plain;
    }
}
