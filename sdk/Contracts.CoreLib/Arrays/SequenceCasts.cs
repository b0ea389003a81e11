using System.Collections.Generic;

namespace Contracts.CoreLib;

/// <summary>
/// Makes casts and tests of types see of arrays and texts what they see in .NET, where both are sequences themselves.
/// </summary>
[SequenceCasts]
internal static class SequenceCasts
{
    /// <summary>A sequence of an array, if the value is one of such elements; else the value.</summary>
    public static object? Wrap<T>(object? value)
    {
        // An adapter of objects may be round an array of texts.
        return value is not IEnumerable<T> && Unwrap(value) is T[] items ? new ArrayAdapter<T>(items) : value;
    }

    /// <summary>A sequence of a text, if the value is one; else the value.</summary>
    public static object? WrapText(object? value) => value is string text ? new StringAdapter(text) : value;

    /// <summary>The array or text that the value was made of, if it is such a sequence; else the value.</summary>
    public static object? Unwrap(object? value) => value is IAdapter adapter ? adapter.Adapted : value;

    /// <summary>
    /// What the value is as a <typeparamref name="T"/>: itself, the array or text that it was made of, or a sequence
    /// of it. The value, if it is none.
    /// </summary>
    public static object? As<T>(object? value)
    {
        if (value is null or T)
            return value;
        object adapted = Unwrap(value)!;
        if (adapted is T)
            return adapted;
        for (int index = 0; Adapt(adapted, index) is { } sequence; index++)
        {
            if (sequence is T)
                return sequence;
        }

        return value;
    }

    /// <summary>
    /// A sequence of an array or a text, by the n-th type of elements that the contract casts to a sequence of through
    /// a type parameter; the value, if it has no such elements; null beyond the last.
    /// </summary>
    /// <remarks>The linker writes a call of <see cref="Wrap"/> for each type.</remarks>
    [GeneratedByLinker]
    private static object? Adapt(object value, int index) => index == 0 ? Wrap<char>(WrapText(value)) : null;
}
