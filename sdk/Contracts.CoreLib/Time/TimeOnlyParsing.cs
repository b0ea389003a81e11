using System;
using System.Globalization;

namespace Contracts.CoreLib;

internal readonly partial struct TimeOnly
{
    /// <summary>Reads a text that is written exactly in a format of digits, such as <c>HH:mm:ss</c>.</summary>
    /// <exception cref="FormatException">The text is not written in the format.</exception>
    /// <exception cref="NotSupportedException">The format or the style is one that contracts do without.</exception>
    public static TimeOnly ParseExact(string s, string format) => ReadExact(s, format, DateTimeStyles.None);

    public static TimeOnly ParseExact(
        string s, string format, IFormatProvider? provider, DateTimeStyles style = DateTimeStyles.None) =>
        ReadExact(s, format, style);

    public static bool TryParseExact(string? s, string? format, out TimeOnly result) =>
        TryParseExact(s, format, null, DateTimeStyles.None, out result);

    public static bool TryParseExact(
        string? s, string? format, IFormatProvider? provider, DateTimeStyles style, out TimeOnly result)
    {
        result = default;
        if (style != DateTimeStyles.None)
            throw new NotSupportedException("Contracts read times without styles.");
        if (s is null || format is null)
            return false;
        bool isRead = new TimeParser(s, format).TryRead(hasDate: false, hasTime: true, out DateTime value);
        if (isRead)
            result = FromDateTime(value);
        return isRead;
    }

    private static TimeOnly ReadExact(string? s, string? format, DateTimeStyles style)
    {
        if (s is null)
            throw new ArgumentNullException(nameof(s));
        if (format is null)
            throw new ArgumentNullException(nameof(format));
        return TryParseExact(s, format, null, style, out TimeOnly result)
            ? result
            : throw new FormatException("The text is not written in the format.");
    }
}
