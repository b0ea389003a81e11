using System;

namespace Contracts.CoreLib;

/// <summary>Instance members of <see cref="bool"/>.</summary>
[Extends(typeof(bool))]
internal static class BooleanMembers
{
    public static string ToString(ref bool self) => self ? "True" : "False";

    public static string ToString(ref bool self, IFormatProvider? provider) => self ? "True" : "False";

    public static int CompareTo(ref bool self, bool value) => self == value ? 0 : self ? 1 : -1;

    public static int CompareTo(ref bool self, object? obj)
    {
        if (obj is null)
            return 1;
        return obj is bool other ? CompareTo(ref self, other) : throw new ArgumentException("The types differ.");
    }

    public static bool Equals(ref bool self, bool obj) => self == obj;

    public static bool Equals(ref bool self, object? obj) => obj is bool other && self == other;

    public static int GetHashCode(ref bool self) => self ? 1 : 0;

    public static bool TryFormat(ref bool self, Span<char> destination, out int charsWritten) =>
        SpanText.TryWrite(self ? "True" : "False", destination, out charsWritten);
}
