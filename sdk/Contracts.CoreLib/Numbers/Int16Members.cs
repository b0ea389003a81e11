using System;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="short"/>.</summary>
[Extends(typeof(short))]
internal static class Int16Members
{
    public static string ToString(ref short self) => IntegerText.Of((long)self);

    public static string ToString(ref short self, IFormatProvider? provider) => IntegerText.Of((long)self);

    public static string ToString(ref short self, string? format) =>
        NumberText.OfInteger(IntegerText.Magnitude(self), self < 0, 16, format);

    public static string ToString(ref short self, string? format, IFormatProvider? provider) =>
        ToString(ref self, format);

    public static int CompareTo(ref short self, short value) => self - value;

    public static int CompareTo(ref short self, object? value)
    {
        if (value is null)
            return 1;
        return value is short other ? CompareTo(ref self, other) : throw new ArgumentException("The types differ.");
    }

    public static bool Equals(ref short self, short obj) => self == obj;

    public static bool Equals(ref short self, object? obj) => obj is short other && self == other;

    public static int GetHashCode(ref short self) => self;

    public static bool TryFormat(
        ref short self,
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        SpanText.TryWrite(ToString(ref self, format.ToString()), destination, out charsWritten);
}
