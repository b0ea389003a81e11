using System;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="byte"/>.</summary>
[Extends(typeof(byte))]
internal static class ByteMembers
{
    public static string ToString(ref byte self) => IntegerText.Of((ulong)self);

    public static string ToString(ref byte self, IFormatProvider? provider) => IntegerText.Of((ulong)self);

    public static string ToString(ref byte self, string? format) =>
        NumberText.OfInteger(self, negative: false, 8, format);

    public static string ToString(ref byte self, string? format, IFormatProvider? provider) =>
        ToString(ref self, format);

    public static int CompareTo(ref byte self, byte value) => self - value;

    public static int CompareTo(ref byte self, object? value)
    {
        if (value is null)
            return 1;
        return value is byte other ? CompareTo(ref self, other) : throw new ArgumentException("The types differ.");
    }

    public static bool Equals(ref byte self, byte obj) => self == obj;

    public static bool Equals(ref byte self, object? obj) => obj is byte other && self == other;

    public static int GetHashCode(ref byte self) => self;

    public static bool TryFormat(
        ref byte self,
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        SpanText.TryWrite(ToString(ref self, format.ToString()), destination, out charsWritten);
}
