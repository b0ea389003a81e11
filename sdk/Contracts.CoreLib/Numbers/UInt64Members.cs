using System;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="ulong"/>.</summary>
[Extends(typeof(ulong))]
internal static class UInt64Members
{
    public static string ToString(ref ulong self) => IntegerText.Of(self);

    public static string ToString(ref ulong self, IFormatProvider? provider) => IntegerText.Of(self);

    public static string ToString(ref ulong self, string? format) =>
        NumberText.OfInteger(self, negative: false, 64, format);

    public static string ToString(ref ulong self, string? format, IFormatProvider? provider) =>
        ToString(ref self, format);

    public static int CompareTo(ref ulong self, ulong value) => self < value ? -1 : self > value ? 1 : 0;

    public static int CompareTo(ref ulong self, object? value)
    {
        if (value is null)
            return 1;
        return value is ulong other ? CompareTo(ref self, other) : throw new ArgumentException("The types differ.");
    }

    public static bool Equals(ref ulong self, ulong obj) => self == obj;

    public static bool Equals(ref ulong self, object? obj) => obj is ulong other && self == other;

    public static int GetHashCode(ref ulong self) => Hash.Of(self);

    public static bool TryFormat(
        ref ulong self,
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        SpanText.TryWrite(ToString(ref self, format.ToString()), destination, out charsWritten);
}
