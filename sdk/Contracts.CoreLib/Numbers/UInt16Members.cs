using System;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="ushort"/>.</summary>
[Extends(typeof(ushort))]
internal static class UInt16Members
{
    public static string ToString(ref ushort self) => IntegerText.Of((ulong)self);

    public static string ToString(ref ushort self, IFormatProvider? provider) => IntegerText.Of((ulong)self);

    public static string ToString(ref ushort self, string? format) =>
        NumberText.OfInteger(self, negative: false, 16, format);

    public static string ToString(ref ushort self, string? format, IFormatProvider? provider) =>
        ToString(ref self, format);

    public static int CompareTo(ref ushort self, ushort value) => self - value;

    public static int CompareTo(ref ushort self, object? value)
    {
        if (value is null)
            return 1;
        return value is ushort other ? CompareTo(ref self, other) : throw new ArgumentException("The types differ.");
    }

    public static bool Equals(ref ushort self, ushort obj) => self == obj;

    public static bool Equals(ref ushort self, object? obj) => obj is ushort other && self == other;

    public static int GetHashCode(ref ushort self) => self;

    public static bool TryFormat(
        ref ushort self,
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        SpanText.TryWrite(ToString(ref self, format.ToString()), destination, out charsWritten);
}
