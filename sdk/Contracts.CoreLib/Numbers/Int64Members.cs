using System;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="long"/>.</summary>
[Extends(typeof(long))]
internal static class Int64Members
{
    public static string ToString(ref long self) => IntegerText.Of(self);

    public static string ToString(ref long self, IFormatProvider? provider) => IntegerText.Of(self);

    public static string ToString(ref long self, string? format) =>
        NumberText.OfInteger(IntegerText.Magnitude(self), self < 0, 64, format);

    public static string ToString(ref long self, string? format, IFormatProvider? provider) =>
        ToString(ref self, format);

    public static int CompareTo(ref long self, long value) => self < value ? -1 : self > value ? 1 : 0;

    public static int CompareTo(ref long self, object? value)
    {
        if (value is null)
            return 1;
        return value is long other ? CompareTo(ref self, other) : throw new ArgumentException("The types differ.");
    }

    public static bool Equals(ref long self, long obj) => self == obj;

    public static bool Equals(ref long self, object? obj) => obj is long other && self == other;

    public static int GetHashCode(ref long self) => Hash.Of(unchecked((ulong)self));

    public static bool TryFormat(
        ref long self,
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        SpanText.TryWrite(ToString(ref self, format.ToString()), destination, out charsWritten);
}
