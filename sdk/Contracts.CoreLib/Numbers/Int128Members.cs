using System;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="Int128"/>.</summary>
[Extends(typeof(Int128))]
internal static class Int128Members
{
    public static string ToString(ref Int128 self) => IntegerText.Of(self);

    public static string ToString(ref Int128 self, IFormatProvider? provider) => IntegerText.Of(self);

    public static string ToString(ref Int128 self, string? format) =>
        NumberText.OfInteger(IntegerText.Magnitude(self), self < 0, 128, format);

    public static string ToString(ref Int128 self, string? format, IFormatProvider? provider) =>
        ToString(ref self, format);

    public static int CompareTo(ref Int128 self, Int128 value) => self < value ? -1 : self > value ? 1 : 0;

    public static int CompareTo(ref Int128 self, object? value)
    {
        if (value is null)
            return 1;
        return value is Int128 other ? CompareTo(ref self, other) : throw new ArgumentException("The types differ.");
    }

    public static bool Equals(ref Int128 self, Int128 obj) => self == obj;

    public static bool Equals(ref Int128 self, object? obj) => obj is Int128 other && self == other;

    public static int GetHashCode(ref Int128 self) => Hash.Of(unchecked((UInt128)self));

    public static bool TryFormat(
        ref Int128 self,
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        SpanText.TryWrite(ToString(ref self, format.ToString()), destination, out charsWritten);
}
