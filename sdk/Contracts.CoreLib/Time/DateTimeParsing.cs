using System;
using System.Globalization;

namespace Contracts.CoreLib;

internal readonly partial struct DateTime
{
    /// <summary>Reads a text that is written exactly in a format of digits, such as <c>yyyy-MM-dd
    /// HH:mm:ss</c>.</summary>
    /// <exception cref="FormatException">The text is not written in the format.</exception>
    /// <exception cref="NotSupportedException">The format or the style is one that contracts do without.</exception>
    public static DateTime ParseExact(string s, string format, IFormatProvider? provider) =>
        ReadExact(s, format, DateTimeStyles.None);

    public static DateTime ParseExact(string s, string format, IFormatProvider? provider, DateTimeStyles style) =>
        ReadExact(s, format, style);

    public static bool TryParseExact(
        string? s, string? format, IFormatProvider? provider, DateTimeStyles style, out DateTime result)
    {
        result = default;
        if (style != DateTimeStyles.None)
            throw new NotSupportedException("Contracts read times without styles.");
        if (s is null || format is null)
            return false;
        bool isRead = new TimeParser(s, format).TryRead(hasDate: true, hasTime: true, out DateTime value);
        if (isRead)
            result = value;
        return isRead;
    }

    private static DateTime ReadExact(string? s, string? format, DateTimeStyles style)
    {
        if (s is null)
            throw new ArgumentNullException(nameof(s));
        if (format is null)
            throw new ArgumentNullException(nameof(format));
        return TryParseExact(s, format, null, style, out DateTime result)
            ? result
            : throw new FormatException("The text is not written in the format.");
    }
}
