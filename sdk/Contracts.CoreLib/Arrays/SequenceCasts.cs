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
}
