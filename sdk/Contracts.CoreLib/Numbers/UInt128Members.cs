using System;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="UInt128"/>.</summary>
[Extends(typeof(UInt128))]
internal static class UInt128Members
{
    public static string ToString(ref UInt128 self) => IntegerText.Of(self);

    public static string ToString(ref UInt128 self, IFormatProvider? provider) => IntegerText.Of(self);

    public static string ToString(ref UInt128 self, string? format) =>
        NumberText.OfInteger(self, negative: false, 128, format);

    public static string ToString(ref UInt128 self, string? format, IFormatProvider? provider) =>
        ToString(ref self, format);

    public static int CompareTo(ref UInt128 self, UInt128 value) => self < value ? -1 : self > value ? 1 : 0;

    public static int CompareTo(ref UInt128 self, object? value)
    {
        if (value is null)
            return 1;
        return value is UInt128 other ? CompareTo(ref self, other) : throw new ArgumentException("The types differ.");
    }

    public static bool Equals(ref UInt128 self, UInt128 obj) => self == obj;

    public static bool Equals(ref UInt128 self, object? obj) => obj is UInt128 other && self == other;

    public static int GetHashCode(ref UInt128 self) => Hash.Of(self);

    public static bool TryFormat(
        ref UInt128 self,
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        SpanText.TryWrite(ToString(ref self, format.ToString()), destination, out charsWritten);
}
