using System;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="sbyte"/>.</summary>
[Extends(typeof(sbyte))]
internal static class SByteMembers
{
    public static string ToString(ref sbyte self) => IntegerText.Of((long)self);

    public static string ToString(ref sbyte self, IFormatProvider? provider) => IntegerText.Of((long)self);

    public static string ToString(ref sbyte self, string? format) =>
        NumberText.OfInteger(IntegerText.Magnitude(self), self < 0, 8, format);

    public static string ToString(ref sbyte self, string? format, IFormatProvider? provider) =>
        ToString(ref self, format);

    public static int CompareTo(ref sbyte self, sbyte value) => self - value;

    public static int CompareTo(ref sbyte self, object? value)
    {
        if (value is null)
            return 1;
        return value is sbyte other ? CompareTo(ref self, other) : throw new ArgumentException("The types differ.");
    }

    public static bool Equals(ref sbyte self, sbyte obj) => self == obj;

    public static bool Equals(ref sbyte self, object? obj) => obj is sbyte other && self == other;

    public static int GetHashCode(ref sbyte self) => self;

    public static bool TryFormat(
        ref sbyte self,
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        SpanText.TryWrite(ToString(ref self, format.ToString()), destination, out charsWritten);
}
