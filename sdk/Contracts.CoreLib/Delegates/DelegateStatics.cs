using System;

namespace Contracts.CoreLib;

/// <summary>Combines, takes apart and compares delegates, as the linker calls it.</summary>
/// <remarks>
/// The call of <c>Delegate.Combine</c> that the compiler wrote becomes one of <see cref="Combine"/> with a new, empty
/// list of the delegate's own type behind the arguments.
/// </remarks>
internal static class DelegateStatics
{
    /// <exception cref="ArgumentException">The delegates are of different types, which variance allows.</exception>
    public static object? Combine(object? a, object? b, DelegateList list)
    {
        if (a is null)
            return b;
        if (b is null)
            return a;
        if (!AreOfOneType(a, b))
            throw new ArgumentException("Delegates must be of the same type.");
        object[] first = ItemsOf(a);
        object[] second = ItemsOf(b);
        object[] items = new object[first.Length + second.Length];
        for (int i = 0; i < first.Length; i++)
            items[i] = first[i];
        for (int i = 0; i < second.Length; i++)
            items[first.Length + i] = second[i];
        return list.With(items);
    }

    /// <summary>Takes the last occurrence of what <paramref name="value"/> calls out of the source.</summary>
    /// <exception cref="ArgumentException">The delegates are of different types, which variance allows.</exception>
    public static object? Remove(object? source, object? value, DelegateList list)
    {
        if (source is null || value is null)
            return source;
        if (!AreOfOneType(source, value))
            throw new ArgumentException("Delegates must be of the same type.");
        object[] items = ItemsOf(source);
        object[] removed = ItemsOf(value);
        for (int start = items.Length - removed.Length; start >= 0; start--)
        {
            if (IsRange(items, start, removed))
                return Without(items, start, removed.Length, list);
        }

        return source;
    }

    public static bool AreEqual(object? a, object? b) => a is null ? b is null : a.Equals(b);

    public static bool AreNotEqual(object? a, object? b) => !AreEqual(a, b);

    /// <summary>Whether the items from a place on equal others.</summary>
    internal static bool IsRange(object[] items, int start, object[] others)
    {
        for (int i = 0; i < others.Length; i++)
        {
            if (!items[start + i].Equals(others[i]))
                return false;
        }

        return true;
    }

    private static object? Without(object[] items, int start, int count, DelegateList list)
    {
        object[] rest = new object[items.Length - count];
        for (int i = 0; i < start; i++)
            rest[i] = items[i];
        for (int i = start; i < rest.Length; i++)
            rest[i] = items[i + count];
        return rest.Length switch
        {
            0 => null,
            1 => rest[0],
            _ => list.With(rest),
        };
    }

    private static object[] ItemsOf(object value) => ((DelegateObject)value).Items ?? [value];

    private static bool AreOfOneType(object a, object b) =>
        ((DelegateObject)a).IsOfType(b) && ((DelegateObject)b).IsOfType(a);
}
