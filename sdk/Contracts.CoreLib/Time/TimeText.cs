using System;

namespace Contracts.CoreLib;

/// <summary>Times as text, in the standard and custom formats of the invariant culture.</summary>
internal static class TimeText
{
    private const string ShortDate = "MM/dd/yyyy";
    private const string LongDate = "dddd, dd MMMM yyyy";
    private const string ShortTime = "HH:mm";
    private const string LongTime = "HH:mm:ss";
    private const string RoundTripTime = "HH':'mm':'ss'.'fffffff";

    public static string Of(DateTime value, string? format) =>
        new TimePattern(Expand(format, "G")).Write(value, hasDate: true, hasTime: true);

    public static string Of(DateOnly value, string? format)
    {
        string pattern = ExpandDate(format);
        return new TimePattern(pattern).Write(value.ToDateTime(default), hasDate: true, hasTime: false);
    }

    public static string Of(TimeOnly value, string? format)
    {
        string pattern = ExpandTime(format);
        return new TimePattern(pattern).Write(new DateTime(value.Ticks), hasDate: false, hasTime: true);
    }

    /// <summary>A length of time as <c>[-][d.]hh:mm:ss[.fffffff]</c>.</summary>
    public static string OfConstant(long ticks)
    {
        CharBuffer text = new(26);
        ulong magnitude = Begin(text, ticks, out ulong days);
        if (days != 0)
        {
            text.Append(IntegerText.Of(days));
            text.Append('.');
        }

        AppendClock(text, magnitude, hourWidth: 2);
        ulong fraction = magnitude % TimeSpan.TicksPerSecond;
        if (fraction != 0)
        {
            text.Append('.');
            Append(text, fraction, 7);
        }

        return text.ToString();
    }

    /// <summary>A length of time in a standard format: c, g or G.</summary>
    public static string OfSpan(long ticks, string? format)
    {
        if (format is null || format.Length == 0)
            return OfConstant(ticks);
        if (format.Length > 1)
            throw new NotSupportedException("Contracts have the formats c, g and G of a length of time.");
        return format[0] switch
        {
            'c' or 't' or 'T' => OfConstant(ticks),
            'g' => OfGeneral(ticks, isLong: false),
            'G' => OfGeneral(ticks, isLong: true),
            _ => throw new FormatException("The format is not known."),
        };
    }

    /// <summary>A number with at least so many digits.</summary>
    public static void Append(CharBuffer text, ulong value, int width)
    {
        string digits = IntegerText.Of(value);
        if (digits.Length < width)
            text.Append('0', width - digits.Length);
        text.Append(digits);
    }

    private static string OfGeneral(long ticks, bool isLong)
    {
        CharBuffer text = new(26);
        ulong magnitude = Begin(text, ticks, out ulong days);
        if (days != 0 || isLong)
        {
            text.Append(IntegerText.Of(days));
            text.Append(':');
        }

        AppendClock(text, magnitude, isLong ? 2 : 1);
        ulong fraction = magnitude % TimeSpan.TicksPerSecond;
        if (fraction == 0 && !isLong)
            return text.ToString();
        text.Append('.');
        Append(text, fraction, 7);
        while (!isLong && text[text.Length - 1] == '0')
            text.Length--;
        return text.ToString();
    }

    private static ulong Begin(CharBuffer text, long ticks, out ulong days)
    {
        if (ticks < 0)
            text.Append('-');
        ulong magnitude = ticks < 0 ? unchecked((ulong)-ticks) : (ulong)ticks;
        days = magnitude / TimeSpan.TicksPerDay;
        return magnitude % TimeSpan.TicksPerDay;
    }

    private static void AppendClock(CharBuffer text, ulong ticks, int hourWidth)
    {
        Append(text, ticks / TimeSpan.TicksPerHour, hourWidth);
        text.Append(':');
        Append(text, ticks / TimeSpan.TicksPerMinute % 60, 2);
        text.Append(':');
        Append(text, ticks / TimeSpan.TicksPerSecond % 60, 2);
    }

    // The pattern of a standard format; anything of more than one letter is a pattern already.
    private static string Expand(string? format, string standard)
    {
        if (format is null || format.Length == 0)
            format = standard;
        if (format.Length > 1)
            return format;
        return format[0] switch
        {
            'd' => ShortDate,
            'D' => LongDate,
            'f' => LongDate + " " + ShortTime,
            'F' => LongDate + " " + LongTime,
            'g' => ShortDate + " " + ShortTime,
            'G' => ShortDate + " " + LongTime,
            'm' or 'M' => "MMMM dd",
            'o' or 'O' => "yyyy'-'MM'-'dd'T'" + RoundTripTime + "K",
            'r' or 'R' => "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'",
            's' => "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
            't' => ShortTime,
            'T' => LongTime,
            'u' => "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
            'U' => throw new NotSupportedException("Contracts know no time zone to convert from."),
            'y' or 'Y' => "yyyy MMMM",
            _ => throw new FormatException("The format is not known."),
        };
    }

    private static string ExpandDate(string? format)
    {
        if (format is null || format.Length == 0)
            return ShortDate;
        if (format.Length > 1)
            return format;
        return format[0] switch
        {
            'o' or 'O' => "yyyy'-'MM'-'dd",
            'r' or 'R' => "ddd, dd MMM yyyy",
            'd' or 'D' or 'm' or 'M' or 'y' or 'Y' => Expand(format, format),
            _ => throw new FormatException("The format is not one for a day."),
        };
    }

    private static string ExpandTime(string? format)
    {
        if (format is null || format.Length == 0)
            return ShortTime;
        if (format.Length > 1)
            return format;
        return format[0] switch
        {
            'o' or 'O' => RoundTripTime,
            'r' or 'R' => "HH':'mm':'ss",
            't' or 'T' => Expand(format, format),
            _ => throw new FormatException("The format is not one for a time of day."),
        };
    }
}
