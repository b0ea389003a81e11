using System;

namespace Contracts.CoreLib;

/// <summary>The guards of <see cref="ArgumentNullException"/>.</summary>
[Extends(typeof(ArgumentNullException), StaticMembers = true)]
internal static class ArgumentNullExceptionStatics
{
    public static void ThrowIfNull(object? argument, string? paramName = null)
    {
        if (argument is null)
            throw new ArgumentNullException(paramName);
    }
}

/// <summary>The guards of <see cref="ArgumentException"/>.</summary>
[Extends(typeof(ArgumentException), StaticMembers = true)]
internal static class ArgumentExceptionStatics
{
    public static void ThrowIfNullOrEmpty(string? argument, string? paramName = null)
    {
        ArgumentNullExceptionStatics.ThrowIfNull(argument, paramName);
        if (argument!.Length == 0)
            throw new ArgumentException("The text is empty.", paramName);
    }

    public static void ThrowIfNullOrWhiteSpace(string? argument, string? paramName = null)
    {
        ArgumentNullExceptionStatics.ThrowIfNull(argument, paramName);
        if (StringOperators.IsNullOrWhiteSpace(argument))
            throw new ArgumentException("The text is empty or white.", paramName);
    }
}

/// <summary>The guards of <see cref="ArgumentOutOfRangeException"/>.</summary>
[Extends(typeof(ArgumentOutOfRangeException), StaticMembers = true)]
internal static class ArgumentOutOfRangeExceptionStatics
{
    public static void ThrowIfEqual<T>(T value, T other, string? paramName = null) =>
        ThrowIf(EqualityComparer<T>.Default.Equals(value, other), paramName);

    public static void ThrowIfNotEqual<T>(T value, T other, string? paramName = null) =>
        ThrowIf(!EqualityComparer<T>.Default.Equals(value, other), paramName);

    public static void ThrowIfGreaterThan<T>(T value, T other, string? paramName = null) =>
        ThrowIf(CompareTo(value, other) > 0, paramName);

    public static void ThrowIfGreaterThanOrEqual<T>(T value, T other, string? paramName = null) =>
        ThrowIf(CompareTo(value, other) >= 0, paramName);

    public static void ThrowIfLessThan<T>(T value, T other, string? paramName = null) =>
        ThrowIf(CompareTo(value, other) < 0, paramName);

    public static void ThrowIfLessThanOrEqual<T>(T value, T other, string? paramName = null) =>
        ThrowIf(CompareTo(value, other) <= 0, paramName);

    // The base library constrains T to number types, which only its own types are; here the type is asked instead.
    public static void ThrowIfNegative<T>(T value, string? paramName = null) =>
        ThrowIf(NumberSign.Of(value!) < 0, paramName);

    public static void ThrowIfNegativeOrZero<T>(T value, string? paramName = null) =>
        ThrowIf(NumberSign.Of(value!) <= 0, paramName);

    public static void ThrowIfZero<T>(T value, string? paramName = null) =>
        ThrowIf(NumberSign.Of(value!) == 0, paramName);

    private static int CompareTo<T>(T value, T other)
    {
        if (value is null)
            throw NullReceiver.Create();
        return other is null ? 1 : Order.Compare(value, other);
    }

    private static void ThrowIf(bool wrong, string? paramName)
    {
        if (wrong)
            throw new ArgumentOutOfRangeException(paramName);
    }
}
