using System;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="decimal"/>.</summary>
[Extends(typeof(decimal))]
internal static class DecimalMembers
{
    public static string ToString(ref decimal self) => DecimalText.Of(self);

    public static string ToString(ref decimal self, IFormatProvider? provider) => DecimalText.Of(self);

    public static string ToString(ref decimal self, string? format) => NumberText.OfDecimal(self, format);

    public static string ToString(ref decimal self, string? format, IFormatProvider? provider) =>
        NumberText.OfDecimal(self, format);

    public static int CompareTo(ref decimal self, object? value)
    {
        if (value is null)
            return 1;
        return value is decimal other ? decimal.Compare(self, other) : throw new ArgumentException("The types differ.");
    }

    public static bool Equals(ref decimal self, object? value) => value is decimal other && self == other;

    public static int GetHashCode(ref decimal self) => DecimalParts.HashOf(self);

    public static decimal Create(int[] bits)
    {
        if (bits is null)
            throw new ArgumentNullException(nameof(bits));
        const int SignMask = unchecked((int)0x80000000);
        int flags = bits.Length == 4 ? bits[3] : 1;
        int scale = (flags & 0x00FF0000) >> 16;
        if ((flags & ~(SignMask | 0x00FF0000)) != 0 || scale > 28)
            throw new ArgumentException("These are not the bits of a decimal.");
        return new decimal(bits[0], bits[1], bits[2], flags < 0, (byte)scale);
    }

    public static decimal Create(ReadOnlySpan<int> bits) => Create(bits.ToArray());

    public static bool TryFormat(
        ref decimal self,
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        SpanText.TryWrite(ToString(ref self, format.ToString()), destination, out charsWritten);
}
