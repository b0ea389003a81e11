using System;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="uint"/>.</summary>
[Extends(typeof(uint))]
internal static class UInt32Members
{
    public static string ToString(ref uint self) => IntegerText.Of((ulong)self);

    public static string ToString(ref uint self, IFormatProvider? provider) => IntegerText.Of((ulong)self);

    public static string ToString(ref uint self, string? format) =>
        NumberText.OfInteger(self, negative: false, 32, format);

    public static string ToString(ref uint self, string? format, IFormatProvider? provider) =>
        ToString(ref self, format);

    public static int CompareTo(ref uint self, uint value) => self < value ? -1 : self > value ? 1 : 0;

    public static int CompareTo(ref uint self, object? value)
    {
        if (value is null)
            return 1;
        return value is uint other ? CompareTo(ref self, other) : throw new ArgumentException("The types differ.");
    }

    public static bool Equals(ref uint self, uint obj) => self == obj;

    public static bool Equals(ref uint self, object? obj) => obj is uint other && self == other;

    public static int GetHashCode(ref uint self) => unchecked((int)self);

    public static bool TryFormat(
        ref uint self,
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        SpanText.TryWrite(ToString(ref self, format.ToString()), destination, out charsWritten);
}
