using System;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="int"/>.</summary>
[Extends(typeof(int))]
internal static class Int32Members
{
    public static string ToString(ref int self) => IntegerText.Of(self);

    public static string ToString(ref int self, IFormatProvider? provider) => IntegerText.Of(self);

    public static string ToString(ref int self, string? format) =>
        NumberText.OfInteger(IntegerText.Magnitude(self), self < 0, 32, format);

    public static string ToString(ref int self, string? format, IFormatProvider? provider) =>
        ToString(ref self, format);

    public static int CompareTo(ref int self, int value) => self < value ? -1 : self > value ? 1 : 0;

    public static int CompareTo(ref int self, object? value)
    {
        if (value is null)
            return 1;
        return value is int other ? CompareTo(ref self, other) : throw new ArgumentException("The types differ.");
    }

    public static bool Equals(ref int self, int obj) => self == obj;

    public static bool Equals(ref int self, object? obj) => obj is int other && self == other;

    public static int GetHashCode(ref int self) => self;

    public static bool TryFormat(
        ref int self,
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format = default,
        IFormatProvider? provider = null) =>
        SpanText.TryWrite(ToString(ref self, format.ToString()), destination, out charsWritten);
}
