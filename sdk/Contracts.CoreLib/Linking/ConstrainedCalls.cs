using System;

namespace Contracts.CoreLib;

[ConstrainedCalls(typeof(IComparable<>))]
internal static class ComparableCalls
{
    public static int CompareTo<T>(ref T self, T? other)
    {
        if (self is null)
            throw NullReceiver.Create();
        return other is null ? 1 : Order.Compare(self, other);
    }
}

[ConstrainedCalls(typeof(IComparable))]
internal static class UntypedComparableCalls
{
    public static int CompareTo<T>(ref T self, object? obj)
    {
        if (self is null)
            throw NullReceiver.Create();
        return obj is null ? 1 : Order.Compare<object>(self, obj);
    }
}

[ConstrainedCalls(typeof(IEquatable<>))]
internal static class EquatableCalls
{
    public static bool Equals<T>(ref T self, T? other)
    {
        if (self is null)
            throw NullReceiver.Create();
        return EqualityComparer<T>.Default.Equals(self, other);
    }
}

[ConstrainedCalls(typeof(IFormattable))]
internal static class FormattableCalls
{
    public static string ToString<T>(ref T self, string? format, IFormatProvider? formatProvider)
    {
        if (self is null)
            throw NullReceiver.Create();
        return Text.Of(self, format);
    }
}
