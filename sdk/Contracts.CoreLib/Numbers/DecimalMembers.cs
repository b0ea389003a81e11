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
}
